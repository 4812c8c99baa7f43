/** What a marketer did with a suggestion that was shown. */
@NullMarked
package io.saleslore.kernel.suggestion;

import org.jspecify.annotations.NullMarked;
