package io.saleslore.command.whatsapp;

import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import; it does not show whose.
 *
 * @param recorded how many messages are new
 * @param alreadyThere how many were there before
 * @param marketer which author was taken for the marketer, null where the customer alone writes
 * @param skipped how many entries were no messages, by kind
 */
record Imported(
    ConversationId conversationId,
    int recorded,
    int alreadyThere,
    @Nullable Instant first,
    @Nullable Instant last,
    List<String> authors,
    @Nullable String marketer,
    Map<String, Integer> skipped,
    List<String> warnings) {
  @Override
  public String toString() {
    return "[import of " + recorded + " messages]";
  }
}
