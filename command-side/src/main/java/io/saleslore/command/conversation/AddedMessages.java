package io.saleslore.command.conversation;

import io.saleslore.command.ActivityInterval;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;

/**
 * How many messages were added to a conversation, when they were sent, and when recorded.
 *
 * @param lastNumber the number of the event of the one that was sent last
 * @param unread how many of the customer's came live since the marketer wrote; an imported chat was
 *     read before
 * @param answered whether the marketer wrote among them
 */
record AddedMessages(
    int count,
    ActivityInterval sent,
    Instant recordedAt,
    long lastNumber,
    int unread,
    boolean answered) {
  static AddedMessages one(MessageRecorded message, long number, Instant recordedAt) {
    boolean isLive = !MessageFingerprint.isFingerprint(message.dedupeKey());
    boolean isCustomers = message.speaker() == Speaker.CUSTOMER;
    return new AddedMessages(
        1,
        ActivityInterval.at(message.sentAt()),
        recordedAt,
        number,
        isLive && isCustomers ? 1 : 0,
        isLive && !isCustomers);
  }

  AddedMessages and(AddedMessages later) {
    return new AddedMessages(
        count + later.count,
        sent.with(later.sent),
        later.recordedAt,
        later.sent.last().isBefore(sent.last()) ? lastNumber : later.lastNumber,
        later.answered ? later.unread : unread + later.unread,
        answered || later.answered);
  }
}
