/** What a piece of text says in the sales vocabulary. */
@NullMarked
package io.saleslore.kernel.situation;

import org.jspecify.annotations.NullMarked;
