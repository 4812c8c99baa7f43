package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.review.ReviewRefused.NotNow;
import io.saleslore.anonymizer.review.ReviewRefused.NotThroughTheDoor;
import io.saleslore.anonymizer.review.ReviewRefused.TooLikeAnother;
import io.saleslore.anonymizer.review.ReviewRefused.YourOwnWords;
import io.saleslore.anonymizer.template.SimilarTemplates;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.http.SamePerson;
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
 * Which step a reviewer may take with a template, given all reviews: in the right order, with four
 * eyes, through the door, and with words of its own. Each step gives its event or is refused.
 */
record ReviewRules(CurrentReviews reviews, TemplateDoor door, String by, Instant at) {
  /** Numbers below are the starting catalogue's. */
  static final int FIRST_OWN = 1_000;

  TemplateWritten write(List<Objection> objections, Approach approach, TemplateText text) {
    var id = new TemplateId(Math.max(FIRST_OWN, reviews.lastTemplateNumber() + 1));
    var template = new Template(id, objections, approach, text);
    check(template);
    return new TemplateWritten(template, by, at);
  }

  TemplateRewritten rewrite(
      TemplateId id, List<Objection> objections, Approach approach, TemplateText text) {
    var review = reviews.get(id);
    if (review.isApproved()
        || review.state() == ReviewState.HELD_BACK
        || review.state() == ReviewState.WITHDRAWN) {
      throw new NotNow(review, "what is written or rejected can be rewritten");
    }
    var template = new Template(id, objections, approach, text);
    check(template);
    return new TemplateRewritten(template, by, at);
  }

  TemplateApproved approve(TemplateId id) {
    var review = written(id);
    if (SamePerson.are(review.writtenBy(), by)) {
      throw new YourOwnWords();
    }
    check(review.template());
    return new TemplateApproved(id, by, at);
  }

  TemplateRejected reject(TemplateId id, @Nullable String reason) {
    if (reason != null) {
      ReasonCheck.of(reason);
    }
    written(id);
    return new TemplateRejected(id, reason, by, at);
  }

  TemplateRetired withdraw(TemplateId id) {
    var review = reviews.get(id);
    if (!review.isApproved() && review.state() != ReviewState.HELD_BACK) {
      throw new NotNow(review, "what is approved or held back can be withdrawn");
    }
    return new TemplateRetired(id, by, at);
  }

  private Review written(TemplateId id) {
    var review = reviews.get(id);
    if (review.state() != ReviewState.WRITTEN) {
      throw new NotNow(review, "what is written can be approved or rejected");
    }
    return review;
  }

  private void check(Template template) {
    var refused = door.refusals(template.text(), reviews.allowedTokens());
    if (!refused.isEmpty()) {
      throw new NotThroughTheDoor(refused);
    }
    var others =
        reviews.templates(each -> each.isInPlay() && !each.templateId().equals(template.id()));
    var similar = SimilarTemplates.of(template, others);
    if (similar.isPresent()) {
      throw new TooLikeAnother(similar.get().id());
    }
  }
}
