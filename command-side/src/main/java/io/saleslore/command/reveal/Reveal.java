package io.saleslore.command.reveal;

import io.saleslore.command.reveal.RevealRefused.AskedBySomebodyElse;
import io.saleslore.command.reveal.RevealRefused.IsApproved;
import io.saleslore.command.reveal.RevealRefused.NotApproved;
import io.saleslore.command.reveal.RevealRefused.TimeIsOver;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.http.SamePerson;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer's request to read sealed words, and the approval of another.
 *
 * @param storyId the story, or null where everything about the customer is asked for
 */
record Reveal(
    UUID revealId,
    Zone zone,
    CustomerId customerId,
    @Nullable ConversationId conversationId,
    @Nullable StoryId storyId,
    String askedBy,
    Instant askedAt,
    String reason,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Instant readableUntil) {
  private static final Duration READABLE = Duration.ofMinutes(15);
  private static final Duration OPEN_TO_APPROVAL = Duration.ofDays(1);

  Subject subject() {
    return new Subject(zone, customerId);
  }

  /** The same, approved now and readable for some minutes. */
  Reveal approved(String officer, Instant now) {
    NeedsFourEyes.require(askedBy, officer, "another officer than the one who asked approves it");
    if (approvedBy != null) {
      throw new IsApproved();
    }
    requireFresh(now);
    return new Reveal(
        revealId,
        zone,
        customerId,
        conversationId,
        storyId,
        askedBy,
        askedAt,
        reason,
        officer,
        now,
        now.plus(READABLE));
  }

  /** Until when this officer may read it, if they may now. */
  Instant requireReadable(String officer, Instant now) {
    if (!SamePerson.are(askedBy, officer)) {
      throw new AskedBySomebodyElse();
    }
    if (readableUntil == null) {
      requireFresh(now);
      throw new NotApproved();
    }
    if (!now.isBefore(readableUntil)) {
      throw new TimeIsOver();
    }
    return readableUntil;
  }

  private void requireFresh(Instant now) {
    if (now.isAfter(askedAt.plus(OPEN_TO_APPROVAL))) {
      throw new TimeIsOver();
    }
  }
}
