/** Conversations: what was said, and where a story in them ends. */
@NullMarked
package io.saleslore.command.conversation;

import org.jspecify.annotations.NullMarked;
