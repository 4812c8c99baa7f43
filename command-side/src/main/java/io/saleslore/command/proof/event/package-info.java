/** Stored events as exported lines and as leaves of a tree. */
@NullMarked
package io.saleslore.command.proof.event;

import org.jspecify.annotations.NullMarked;
