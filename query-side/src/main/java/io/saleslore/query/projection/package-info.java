/** Keeps the read models filled and up with the releases, and says how far each has come. */
@NullMarked
package io.saleslore.query.projection;

import org.jspecify.annotations.NullMarked;
