package io.saleslore.kernel.conversation;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened in a conversation. */
public sealed interface ConversationEvent {
  /** Which conversation. */
  ConversationId conversationId();

  /** In which zone it happened. */
  Zone zone();

  /** The conversation began; the customer's clock shows this time zone (IANA name). */
  record ConversationStarted(
      ConversationId conversationId, Zone zone, CustomerId customerId, String timeZone, Instant at)
      implements ConversationEvent {}

  /** Somebody wrote. */
  record MessageRecorded(
      ConversationId conversationId,
      Zone zone,
      MessageId messageId,
      Instant sentAt,
      Speaker speaker,
      MessageKind kind,
      boolean edited,
      SealedText text,
      String dedupeKey)
      implements ConversationEvent {}

  /**
   * A webhook told of a message that an export had brought; what it tells under its own key
   * concerns that message, also what it told before.
   *
   * @param sentAt as it was recorded
   * @param messageKey the dedupe key of the message
   * @param toldAs the key under which the webhook speaks of it
   */
  record MessageRecognised(
      ConversationId conversationId,
      Zone zone,
      Instant sentAt,
      Speaker speaker,
      String messageKey,
      String toldAs)
      implements ConversationEvent {}

  /**
   * A message was worded anew by who wrote it.
   *
   * @param messageKey the dedupe key of the message
   * @param dedupeKey keyed hash of what makes it the same edit when it comes again
   */
  record MessageEdited(
      ConversationId conversationId,
      Zone zone,
      Instant at,
      MessageKind kind,
      SealedText text,
      String messageKey,
      String dedupeKey)
      implements ConversationEvent {}

  /**
   * A message was taken back by who wrote it, perhaps before it came.
   *
   * @param messageKey the dedupe key of the message
   */
  record MessageRevoked(ConversationId conversationId, Zone zone, Instant at, String messageKey)
      implements ConversationEvent {}

  /**
   * WhatsApp said how far a message of the marketer came, perhaps before the message itself.
   *
   * @param messageKey the dedupe key of the message
   */
  record DeliveryReported(
      ConversationId conversationId, Zone zone, Instant at, Delivery delivery, String messageKey)
      implements ConversationEvent {}

  /** The marketer said what came of it. */
  record ConversationConcluded(
      ConversationId conversationId, Zone zone, Outcome outcome, Instant at)
      implements ConversationEvent {}

  /** Nobody wrote for 30 days after this message. */
  record ConversationFellQuiet(ConversationId conversationId, Zone zone, Instant lastMessageAt)
      implements ConversationEvent {}

  /**
   * A story is over: the messages after the story before it, up to and including {@code until}.
   *
   * @param dealId the deal whose story it is, if there was one
   */
  record StoryEnded(
      ConversationId conversationId,
      Zone zone,
      StoryId storyId,
      @Nullable DealId dealId,
      Outcome outcome,
      Instant until)
      implements ConversationEvent {}

  /** A finished story reads differently now: late messages, or another outcome. */
  record StoryRevised(
      ConversationId conversationId, Zone zone, StoryId storyId, int revision, Outcome outcome)
      implements ConversationEvent {}
}
