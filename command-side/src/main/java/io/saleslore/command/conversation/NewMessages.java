package io.saleslore.command.conversation;

import io.saleslore.command.TimeSpan;
import java.time.Instant;

/** How many messages were added to a conversation, when they were sent, and when recorded. */
record NewMessages(int count, TimeSpan sent, Instant recordedAt) {
  static NewMessages one(Instant sentAt, Instant recordedAt) {
    return new NewMessages(1, TimeSpan.at(sentAt), recordedAt);
  }

  NewMessages and(NewMessages later) {
    return new NewMessages(count + later.count, sent.with(later.sent), later.recordedAt);
  }
}
