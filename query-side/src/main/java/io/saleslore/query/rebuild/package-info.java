/** The data team's own: rebuilds, what they would change, the way back, and dead letters. */
@NullMarked
package io.saleslore.query.rebuild;

import org.jspecify.annotations.NullMarked;
