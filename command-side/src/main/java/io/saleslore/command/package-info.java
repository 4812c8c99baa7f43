/** Private zones: what marketers write down, and what they alone read back. */
@NullMarked
package io.saleslore.command;

import org.jspecify.annotations.NullMarked;
