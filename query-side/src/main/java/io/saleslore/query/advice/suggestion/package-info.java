/** Suggests what has worked in a situation, with what stands behind it and a signed receipt. */
@NullMarked
package io.saleslore.query.advice.suggestion;

import org.jspecify.annotations.NullMarked;
