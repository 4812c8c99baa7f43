package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateHeldBack;
import io.saleslore.kernel.review.ReviewEvent.TemplateReturned;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which templates the door treats otherwise now than when they were looked at last. Those that the
 * platform comes with are looked at by its build, so that a start need not read the lists for them.
 */
record CatalogueLook(TemplateDoor door, Instant at) {
  List<ReviewEvent> changes(CurrentReviews reviews) {
    return reviews.all().stream().flatMap(each -> change(each, reviews)).toList();
  }

  private Stream<ReviewEvent> change(Review review, CurrentReviews reviews) {
    var id = review.templateId();
    return switch (review.state()) {
      case APPROVED ->
          passes(review, reviews)
              ? Stream.empty()
              : Stream.of(new TemplateHeldBack(id, Operation.PLATFORM, at));
      case HELD_BACK ->
          passes(review, reviews)
              ? Stream.of(new TemplateReturned(id, Operation.PLATFORM, at))
              : Stream.empty();
      case WRITTEN, REJECTED, WITHDRAWN -> Stream.empty();
    };
  }

  private boolean passes(Review review, CurrentReviews reviews) {
    return review.templateId().number() < ReviewRules.FIRST_OWN
        || door.refusals(review.text(), reviews.allowedTokens()).isEmpty();
  }
}
