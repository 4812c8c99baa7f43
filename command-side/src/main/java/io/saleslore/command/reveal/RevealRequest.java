package io.saleslore.command.reveal;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a request to read a story by its conversation, or everything about a customer. */
record RevealRequest(
    CustomerId customerId,
    @Nullable ConversationId conversationId,
    @Nullable StoryId storyId,
    String reason) {

  /** The reveal that it asks for, not approved yet. */
  Reveal of(Subject subject, String officer, String checkedReason, Instant at) {
    return new Reveal(
        UUID.randomUUID(),
        subject.zone(),
        subject.customerId(),
        conversationId,
        storyId,
        officer,
        at,
        checkedReason,
        null,
        null,
        null);
  }

  @Override
  public String toString() {
    return "[wish to read]";
  }
}
