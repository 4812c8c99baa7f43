/** The statistics of rates: what counted cases say, how surely, and how that is shown. */
@NullMarked
package io.saleslore.query.evidence;

import org.jspecify.annotations.NullMarked;
