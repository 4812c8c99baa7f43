package io.saleslore.command.conversation;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without its words.
 *
 * @param messages how many were recorded
 * @param first when the first of them was sent
 * @param last when the last of them was sent
 */
public record ConversationSummary(
    ConversationId conversationId,
    CustomerId customerId,
    String timeZone,
    int messages,
    @Nullable Instant first,
    @Nullable Instant last) {}
