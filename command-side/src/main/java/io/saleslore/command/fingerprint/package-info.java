/** Recognizes the same message again, whether an export or a webhook brings it. */
@NullMarked
package io.saleslore.command.fingerprint;

import org.jspecify.annotations.NullMarked;
