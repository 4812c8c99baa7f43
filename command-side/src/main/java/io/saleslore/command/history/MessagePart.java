package io.saleslore.command.history;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a conversation is wanted: from a cursor on, the messages right before one, or the
 * latest.
 */
record MessagePart(
    @Nullable Integer cursor, @Nullable MessageId before, boolean latest, int limit) {
  /** Chosen so that a huge conversation is searched in a few reads. */
  private static final int SEARCHED_AT_ONCE = 2_000;

  MessagePart {
    if (cursor != null && cursor < 0) {
      throw new InvalidField("cursor", "is one that a page before gave");
    }
    if (cursor != null && (before != null || latest)) {
      throw new InvalidField("cursor", "goes forward: leave it out beside before and latest");
    }
  }

  /**
   * The places that are wanted.
   *
   * @throws InvalidField if there is no message before which they are wanted
   */
  MessagePlaces in(JoinedHistory history) {
    int count = history.count();
    if (before != null || latest) {
      int until = before == null ? count : placeOf(before, history);
      return new MessagePlaces(Math.max(0, until - limit), until);
    }
    int from = cursor == null ? 0 : Math.min(cursor, count);
    return new MessagePlaces(from, (int) Math.min(count, (long) from + limit));
  }

  private static int placeOf(MessageId message, JoinedHistory history) {
    for (int until = history.count(); until > 0; until -= SEARCHED_AT_ONCE) {
      int from = Math.max(0, until - SEARCHED_AT_ONCE);
      var ids = history.messages(from, until).stream().map(CurrentMessage::messageId).toList();
      if (ids.contains(message)) {
        return from + ids.indexOf(message);
      }
    }
    throw new InvalidField("before", "is no message of this conversation");
  }
}
