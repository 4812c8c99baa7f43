/** The truth about a simulated world: what was planted in it, and the sums that came of it. */
@NullMarked
package io.saleslore.tools.simulate.truth;

import org.jspecify.annotations.NullMarked;
