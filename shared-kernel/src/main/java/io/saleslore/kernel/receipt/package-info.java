/** What was suggested to whom on which evidence, signed so that nobody can say otherwise later. */
@NullMarked
package io.saleslore.kernel.receipt;

import org.jspecify.annotations.NullMarked;
