package io.saleslore.command.conversation;

import io.saleslore.command.ActivityInterval;
import java.time.Instant;

/** How many messages were added to a conversation, when they were sent, and when recorded. */
record AddedMessages(int count, ActivityInterval sent, Instant recordedAt) {
  static AddedMessages one(Instant sentAt, Instant recordedAt) {
    return new AddedMessages(1, ActivityInterval.at(sentAt), recordedAt);
  }

  AddedMessages and(AddedMessages later) {
    return new AddedMessages(count + later.count, sent.with(later.sent), later.recordedAt);
  }
}
