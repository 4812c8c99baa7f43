/** Sealed words are read by an officer only when another one agreed, and for minutes. */
@NullMarked
package io.saleslore.command.reveal;

import org.jspecify.annotations.NullMarked;
