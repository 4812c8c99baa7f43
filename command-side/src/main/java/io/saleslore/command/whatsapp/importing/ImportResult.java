package io.saleslore.command.whatsapp.importing;

import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did; it does not show whose it is.
 *
 * @param recorded how many messages are new
 * @param alreadyThere how many were there before
 * @param marketer which author was taken for the marketer, null where the customer alone writes
 * @param skipped which entries are no messages, and why
 */
public record ImportResult(
    ConversationId conversationId,
    int recorded,
    int alreadyThere,
    @Nullable Instant first,
    @Nullable Instant last,
    List<String> authors,
    @Nullable String marketer,
    List<Skipped> skipped,
    List<String> warnings) {
  /** Entries of one kind that were left out. */
  public record Skipped(String kind, int entries, String why) {}

  @Override
  public String toString() {
    return "[import of " + recorded + " messages]";
  }
}
