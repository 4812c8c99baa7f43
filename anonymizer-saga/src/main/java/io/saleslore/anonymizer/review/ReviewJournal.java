package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes events of reviews in the running transaction: into their log, into the catalogue where
 * they change it, and into the record of operations.
 */
@Component
record ReviewJournal(ReviewLog log, CatalogueLog catalogue, Operations operations) {
  private static final String ROLE = "TEMPLATE_REVIEWER";

  /** Writes a reviewer's step behind the reviews that it was decided on. */
  void append(ReviewEvent event, CurrentReviews reviews) {
    var id = event.templateId();
    switch (event) {
      case TemplateApproved _ -> publish(reviews.get(id).template());
      case TemplateRetired _ ->
          catalogue.publish(new TemplateWithdrawn(catalogue.nextNumber(), id));
      case TemplateWritten _, TemplateRewritten _, TemplateRejected _ -> {}
    }
    log.append(reviews.number(), List.of(event));
    record(event.at(), event.by(), action(event), Map.of("template", id.code()));
  }

  /** Writes that the platform has written and approved these templates itself. */
  void adopt(List<Template> templates, CurrentReviews reviews, Instant now) {
    var events = new ArrayList<ReviewEvent>();
    for (var template : templates) {
      events.add(new TemplateWritten(template, Operation.PLATFORM, now));
      events.add(new TemplateApproved(template.id(), Operation.PLATFORM, now));
      publish(template);
    }
    log.append(reviews.number(), events);
    var what = Map.of("templates", Integer.toString(templates.size()));
    record(now, Operation.PLATFORM, "starting-catalogue-adopted", what);
  }

  private void publish(Template template) {
    catalogue.publish(TemplatePublished.of(catalogue.nextNumber(), template));
  }

  private void record(Instant at, String by, String action, Map<String, String> what) {
    operations.record(Operation.of(at, by, ROLE, action, what));
  }

  private static String action(ReviewEvent event) {
    return switch (event) {
      case TemplateWritten _ -> "template-written";
      case TemplateRewritten _ -> "template-rewritten";
      case TemplateApproved _ -> "template-approved";
      case TemplateRejected _ -> "template-rejected";
      case TemplateRetired _ -> "template-withdrawn";
    };
  }
}
