/** The closed sales vocabulary: every code that a fact or a release may carry, spelled for ever. */
@NullMarked
package io.saleslore.kernel.vocabulary;

import org.jspecify.annotations.NullMarked;
