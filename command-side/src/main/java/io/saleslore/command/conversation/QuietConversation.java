package io.saleslore.command.conversation;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;

/** A conversation in which nobody wrote since a message that no ended story covers. */
public record QuietConversation(ConversationId conversationId, Zone zone, Instant lastAt) {}
