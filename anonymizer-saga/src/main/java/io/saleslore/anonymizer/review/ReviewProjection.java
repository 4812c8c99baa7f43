package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.template.TemplateMatcher;
import org.springframework.stereotype.Component;

/** Keeps up with the log; a few hundred events are read once and then only what is new. */
@Component
public final class ReviewProjection {
  private final ReviewLog log;
  private CurrentReviews reviews = CurrentReviews.NONE;

  ReviewProjection(ReviewLog log) {
    this.log = log;
  }

  /**
   * All reviews as they are now, in the running transaction. Not to be asked for behind a step of
   * the same transaction: what it rolls back would stay here.
   */
  synchronized CurrentReviews now() {
    var events = log.after(reviews.number());
    if (!events.isEmpty()) {
      reviews = reviews.after(events);
    }
    return reviews;
  }

  /** Recognises the templates that are in the catalogue now. */
  public TemplateMatcher published() {
    return now().published();
  }
}
