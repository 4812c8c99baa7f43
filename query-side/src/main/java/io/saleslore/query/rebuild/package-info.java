/** Rebuilds for the data team: building anew, switching, and the way back. */
@NullMarked
package io.saleslore.query.rebuild;

import org.jspecify.annotations.NullMarked;
