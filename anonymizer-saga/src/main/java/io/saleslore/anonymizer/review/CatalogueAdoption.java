package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes the templates that the platform comes with, as the platform's own. */
@Component
public final class CatalogueAdoption {
  private final ReviewLog log;
  private final ReviewProjection projection;
  private final CatalogueLog catalogue;
  private final Operations operations;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  CatalogueAdoption(
      ReviewLog log,
      ReviewProjection projection,
      CatalogueLog catalogue,
      Operations operations,
      TransactionOperations transaction,
      InstantSource clock) {
    this.log = log;
    this.projection = projection;
    this.catalogue = catalogue;
    this.operations = operations;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Publishes those of the templates that the catalogue never had, in one transaction. */
  public void adopt(List<Template> starting) {
    transaction.executeWithoutResult(
        _ -> {
          var reviews = projection.now();
          var fresh = starting.stream().filter(each -> reviews.find(each.id()).isEmpty()).toList();
          if (!fresh.isEmpty()) {
            adopt(fresh, reviews.number());
          }
        });
  }

  private void adopt(List<Template> fresh, long number) {
    var now = clock.instant();
    var events = new ArrayList<ReviewEvent>();
    for (var template : fresh) {
      events.add(TemplateWritten.of(template, Operation.PLATFORM, now));
      events.add(new TemplateApproved(template.id(), Operation.PLATFORM, now));
      catalogue.publish(TemplatePublished.of(catalogue.nextNumber(), template));
    }
    log.append(number, events);
    var what = Map.of("templates", Integer.toString(fresh.size()));
    operations.record(
        Operation.of(now, Operation.PLATFORM, Reviews.ROLE, "starting-catalogue-adopted", what));
  }
}
