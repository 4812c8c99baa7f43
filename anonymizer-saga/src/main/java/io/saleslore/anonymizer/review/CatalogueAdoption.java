package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.Template;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes the templates that the platform comes with, as the platform's own. */
@Component
public final class CatalogueAdoption {
  private final ReviewProjection projection;
  private final ReviewJournal journal;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  CatalogueAdoption(
      ReviewProjection projection,
      ReviewJournal journal,
      TransactionOperations transaction,
      InstantSource clock) {
    this.projection = projection;
    this.journal = journal;
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
            journal.adopt(fresh, reviews, clock.instant());
          }
        });
  }
}
