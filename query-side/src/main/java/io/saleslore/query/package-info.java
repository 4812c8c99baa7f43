/** Releases in, advice out: knows nothing but statistics over crowds. */
@NullMarked
package io.saleslore.query;

import org.jspecify.annotations.NullMarked;
