/** Replays stored events, as fast as possible or in the rhythm in which they happened. */
@NullMarked
package io.saleslore.command.audit.replay;

import org.jspecify.annotations.NullMarked;
