package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.review.ReviewEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Log, catalogue and operations as lists. */
public final class InMemoryReviews implements ReviewLog, CatalogueLog, Operations {
  final List<ReviewEvent> reviews = new ArrayList<>();
  final List<CatalogueEvent> published = new ArrayList<>();
  final List<Operation> operations = new ArrayList<>();

  /** Forgets what no transaction has committed: all of it. */
  public void rollBack() {
    reviews.clear();
    published.clear();
    operations.clear();
  }

  /** Reviews that stand here, at a time that stands still. */
  public Reviews reviewsAt(Instant now) {
    return reviewsAt(now, new TemplateDoor(List.of()));
  }

  /** The same behind another door. */
  Reviews reviewsAt(Instant now, TemplateDoor door) {
    return new Reviews(
        new ReviewProjection(this),
        new ReviewJournal(this, this, this, door),
        door,
        TransactionOperations.withoutTransaction(),
        InstantSource.fixed(now));
  }

  /** Allowances that stand here. */
  Allowances allowancesAt(Instant now) {
    var door = new TemplateDoor(List.of());
    return new Allowances(
        new ReviewProjection(this),
        new ReviewJournal(this, this, this, door),
        door,
        TransactionOperations.withoutTransaction(),
        InstantSource.fixed(now));
  }

  @Override
  public List<ReviewEvent> after(long number) {
    return List.copyOf(reviews.subList((int) number + 1, reviews.size()));
  }

  @Override
  public void append(long number, List<? extends ReviewEvent> events) {
    if (number + 1 != reviews.size()) {
      throw new IllegalStateException("somebody else was faster");
    }
    reviews.addAll(events);
  }

  @Override
  public long nextNumber() {
    return published.size();
  }

  @Override
  public void publish(CatalogueEvent event) {
    if (event.number() != published.size()) {
      throw new IllegalStateException("somebody else was faster");
    }
    published.add(event);
  }

  @Override
  public void record(Operation operation) {
    operations.add(operation);
  }
}
