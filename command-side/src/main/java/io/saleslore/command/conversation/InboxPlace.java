package io.saleslore.command.conversation;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a conversation stands in the order of the newest: by when something was said last. */
public record InboxPlace(Instant activeAt, ConversationId conversation) {
  private static final String SEPARATOR = "_";

  /**
   * The place that a cursor names, null for the first page.
   *
   * @throws InvalidField if it names none
   */
  public static @Nullable InboxPlace of(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    var parts = cursor.split(SEPARATOR, 2);
    try {
      return new InboxPlace(Instant.parse(parts[0]), new ConversationId(parts[parts.length - 1]));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new InvalidField("cursor", "is one that a page before gave");
    }
  }

  /** As a cursor. */
  @Override
  public String toString() {
    return activeAt + SEPARATOR + conversation;
  }
}
