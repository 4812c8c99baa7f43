/** Decides when a story is over: when its deal closes, or after 30 quiet days. */
@NullMarked
package io.saleslore.command.storyend;

import org.jspecify.annotations.NullMarked;
