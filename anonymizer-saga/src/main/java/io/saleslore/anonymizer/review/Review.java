package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
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
    @Nullable String reason) {

  static Review after(@Nullable Review before, ReviewEvent event) {
    return switch (event) {
      case TemplateWritten e -> written(e.template(), e.by(), e.at());
      case TemplateRewritten e -> written(e.template(), e.by(), e.at());
      case TemplateApproved _ -> decided(before, ReviewState.APPROVED, event, null);
      case TemplateRejected e -> decided(before, ReviewState.REJECTED, event, e.reason());
      case TemplateRetired _ -> decided(before, ReviewState.WITHDRAWN, event, null);
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
    return state == ReviewState.APPROVED || state == ReviewState.WRITTEN;
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
        null);
  }

  private static Review decided(
      @Nullable Review before, ReviewState state, ReviewEvent event, @Nullable String reason) {
    if (before == null) {
      throw new IllegalStateException(event.templateId() + " was decided before it was written");
    }
    return new Review(
        before.templateId,
        state,
        before.objections,
        before.approach,
        before.text,
        before.writtenBy,
        before.writtenAt,
        event.by(),
        event.at(),
        reason);
  }
}
