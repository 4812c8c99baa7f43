/** Verifies in the background what is stored against what was signed. */
@NullMarked
package io.saleslore.command.audit.verification;

import org.jspecify.annotations.NullMarked;
