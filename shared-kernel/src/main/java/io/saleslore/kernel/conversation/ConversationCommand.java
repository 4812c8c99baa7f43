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
import java.util.List;

/** Everything that can be asked of a conversation. */
public sealed interface ConversationCommand {
  /** Which conversation. */
  ConversationId conversationId();

  /** From which zone it is asked. */
  Zone zone();

  /** Begins a conversation with a customer whose clock shows this time zone (IANA name). */
  record StartConversation(
      ConversationId conversationId, Zone zone, CustomerId customerId, String timeZone, Instant at)
      implements ConversationCommand {}

  /** Adds those of the messages that are not there yet; answers how many were new. */
  record RecordMessages(ConversationId conversationId, Zone zone, List<SealedMessage> messages)
      implements ConversationCommand {
    /** Copies the list. */
    public RecordMessages {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Says that a webhook told of a message that an export had brought.
   *
   * @param sentAt as it was recorded
   * @param messageKey the dedupe key of the message
   * @param toldAs the key under which the webhook speaks of it
   */
  record RecogniseMessage(
      ConversationId conversationId,
      Zone zone,
      Instant sentAt,
      Speaker speaker,
      String messageKey,
      String toldAs)
      implements ConversationCommand {}

  /**
   * Words a message anew; one that never came is recorded as edited.
   *
   * @param messageKey the dedupe key of the message
   * @param edit the new words, and when and by whom they were said
   */
  record EditMessage(
      ConversationId conversationId, Zone zone, String messageKey, SealedMessage edit)
      implements ConversationCommand {}

  /**
   * Takes a message back, also one that has yet to come.
   *
   * @param messageKey the dedupe key of the message
   */
  record RevokeMessage(ConversationId conversationId, Zone zone, String messageKey, Instant at)
      implements ConversationCommand {}

  /** Says how far messages came; what was said before is not said again. */
  record ReportDeliveries(ConversationId conversationId, Zone zone, List<Report> reports)
      implements ConversationCommand {
    /** Copies the list. */
    public ReportDeliveries {
      reports = List.copyOf(reports);
    }
  }

  /** Ends the running story with what came of it. */
  record ConcludeConversation(
      ConversationId conversationId, Zone zone, StoryId storyId, Outcome outcome, Instant at)
      implements ConversationCommand {}

  /** Ends the story of a deal, or says its outcome anew. */
  record EndStoryOfDeal(
      ConversationId conversationId, Zone zone, DealId dealId, Outcome outcome, Instant at)
      implements ConversationCommand {}

  /** Has every finished story read anew, because who the customer is reads differently now. */
  record ReviseStories(ConversationId conversationId, Zone zone) implements ConversationCommand {}

  /**
   * Ends the earliest story after whose last message nobody wrote for 30 days, as seen at a time;
   * answers whether there was one, so that it can be asked again.
   */
  record NoticeQuiet(ConversationId conversationId, Zone zone, StoryId storyId, Instant at)
      implements ConversationCommand {}

  /**
   * A message before it is recorded.
   *
   * @param dedupeKey keyed hash of what makes it the same message when it comes again
   */
  record SealedMessage(
      MessageId messageId,
      Instant sentAt,
      Speaker speaker,
      MessageKind kind,
      boolean edited,
      SealedText text,
      String dedupeKey) {}

  /**
   * How far a message came.
   *
   * @param messageKey the dedupe key of the message
   */
  record Report(String messageKey, Delivery delivery, Instant at) {}
}
