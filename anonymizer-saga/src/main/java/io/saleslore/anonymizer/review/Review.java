package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.Refusal;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateHeldBack;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateReturned;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One template as reviewers see it.
 *
 * @param writtenBy who wrote what it says now
 * @param decidedBy who approved, rejected or withdrew it, null while it waits
 * @param reason why it was rejected, where a reason was given
 * @param refused what the door refuses in it now; nothing where it is read or will never be
 */
public record Review(
    TemplateId templateId,
    ReviewState state,
    List<Objection> objections,
    Approach approach,
    TemplateText text,
    String writtenBy,
    Instant writtenAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    List<Refusal> refused) {

  static Review after(@Nullable Review before, ReviewEvent.OfTemplate event) {
    return switch (event) {
      case TemplateWritten e -> written(e.template(), e.by(), e.at());
      case TemplateRewritten e -> written(e.template(), e.by(), e.at());
      case TemplateApproved _ -> decided(before, ReviewState.APPROVED, event, null);
      case TemplateRejected e -> decided(before, ReviewState.REJECTED, event, e.reason());
      case TemplateRetired _ -> decided(before, ReviewState.WITHDRAWN, event, null);
      case TemplateHeldBack _ -> known(before, event).in(ReviewState.HELD_BACK);
      case TemplateReturned _ -> known(before, event).in(ReviewState.APPROVED);
    };
  }

  /** What it says. */
  public Template template() {
    return new Template(templateId, objections, approach, text);
  }

  boolean isApproved() {
    return state == ReviewState.APPROVED;
  }

  /** Whether it is in the catalogue or may come into it as it reads now. */
  boolean isInPlay() {
    return isApproved() || isLookedAt();
  }

  /** Whether it comes into the catalogue once the door and a reviewer let it. */
  boolean isLookedAt() {
    return state == ReviewState.WRITTEN || state == ReviewState.HELD_BACK;
  }

  /** The same with what the door says of it. */
  Review with(List<Refusal> seen) {
    return new Review(
        templateId,
        state,
        objections,
        approach,
        text,
        writtenBy,
        writtenAt,
        decidedBy,
        decidedAt,
        reason,
        seen);
  }

  private static Review written(Template template, String by, Instant at) {
    return new Review(
        template.id(),
        ReviewState.WRITTEN,
        template.objections(),
        template.approach(),
        template.text(),
        by,
        at,
        null,
        null,
        null,
        List.of());
  }

  private static Review decided(
      @Nullable Review before,
      ReviewState state,
      ReviewEvent.OfTemplate event,
      @Nullable String reason) {
    return known(before, event).decided(state, event.by(), event.at(), reason);
  }

  /** The platform's look changes nothing of who has decided. */
  private Review in(ReviewState next) {
    return decided(next, decidedBy, decidedAt, reason);
  }

  private Review decided(
      ReviewState next, @Nullable String by, @Nullable Instant at, @Nullable String why) {
    return new Review(
        templateId, next, objections, approach, text, writtenBy, writtenAt, by, at, why, List.of());
  }

  private static Review known(@Nullable Review before, ReviewEvent.OfTemplate event) {
    if (before == null) {
      throw new IllegalStateException(event.templateId() + " was decided before it was written");
    }
    return before;
  }
}
