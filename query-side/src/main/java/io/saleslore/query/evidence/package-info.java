/** How much a sum of yes and no says about a rate, and how it is shown. */
@NullMarked
package io.saleslore.query.evidence;

import org.jspecify.annotations.NullMarked;
