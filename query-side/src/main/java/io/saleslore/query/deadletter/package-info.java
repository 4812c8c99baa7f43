/** What the data team can do about releases that a read model could not fold. */
@NullMarked
package io.saleslore.query.deadletter;

import org.jspecify.annotations.NullMarked;
