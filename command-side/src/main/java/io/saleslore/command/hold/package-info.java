/** Legal holds: what may not be erased while they last, whoever asks. */
@NullMarked
package io.saleslore.command.hold;

import org.jspecify.annotations.NullMarked;
