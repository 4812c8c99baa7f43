/** Checks an export of the history with the JDK alone: nobody changed the past. */
@NullMarked
package io.saleslore.command.proof;

import org.jspecify.annotations.NullMarked;
