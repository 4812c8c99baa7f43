/** Rebuilds for the data team: building, comparing, switching and going back, and dead letters. */
@NullMarked
package io.saleslore.query.rebuild;

import org.jspecify.annotations.NullMarked;
