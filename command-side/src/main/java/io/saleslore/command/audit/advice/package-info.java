/** Proves which advice a marketer was shown, and the releases behind it. */
@NullMarked
package io.saleslore.command.audit.advice;

import org.jspecify.annotations.NullMarked;
