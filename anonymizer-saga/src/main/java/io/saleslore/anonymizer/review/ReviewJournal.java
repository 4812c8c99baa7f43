package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.review.ReviewRefused.NotThroughTheDoor;
import io.saleslore.anonymizer.reviewer.ReviewOperation;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateHeldBack;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateReturned;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes events of reviews in the running transaction: into their log, into the catalogue where
 * they change it, and into the record of operations. Nothing that somebody wrote is published if
 * the door refuses it.
 */
@Component
record ReviewJournal(
    ReviewLog log, CatalogueLog catalogue, Operations operations, TemplateDoor door) {

  /** Writes steps behind the reviews that they were decided on, in their order. */
  void append(List<? extends ReviewEvent> steps, CurrentReviews reviews) {
    var now = reviews.after(List.copyOf(steps));
    for (var step : steps) {
      enterCatalogue(step, reviews, now);
      operations.record(ReviewOperation.of(step));
    }
    log.append(reviews.number(), steps);
  }

  /** Writes that the platform has written and approved these templates itself. */
  void adopt(List<Template> templates, CurrentReviews reviews, Instant now) {
    var events = new ArrayList<ReviewEvent>();
    for (var template : templates) {
      events.add(new TemplateWritten(template, Operation.PLATFORM, now));
      events.add(new TemplateApproved(template.id(), Operation.PLATFORM, now));
      catalogue.publish(TemplatePublished.of(catalogue.nextNumber(), template));
    }
    log.append(reviews.number(), events);
    var what = Map.of("templates", Integer.toString(templates.size()));
    operations.record(
        ReviewOperation.of(now, Operation.PLATFORM, "starting-catalogue-adopted", what));
  }

  private void enterCatalogue(ReviewEvent step, CurrentReviews before, CurrentReviews now) {
    switch (step) {
      case TemplateApproved e -> publish(now.get(e.templateId()).template(), now);
      case TemplateReturned e -> publish(now.get(e.templateId()).template(), now);
      case TemplateRetired e -> takeOut(e.templateId(), before);
      case TemplateHeldBack e -> takeOut(e.templateId(), before);
      case TemplateWritten _, TemplateRewritten _, TemplateRejected _, ReviewEvent.OfToken _ -> {}
    }
  }

  private void publish(Template template, CurrentReviews reviews) {
    var refused = door.refusals(template.text(), reviews.allowedTokens());
    if (!refused.isEmpty()) {
      throw new NotThroughTheDoor(refused);
    }
    catalogue.publish(TemplatePublished.of(catalogue.nextNumber(), template));
  }

  /** One that is held back is out already. */
  private void takeOut(TemplateId id, CurrentReviews before) {
    if (before.get(id).isApproved()) {
      catalogue.publish(new TemplateWithdrawn(catalogue.nextNumber(), id));
    }
  }
}
