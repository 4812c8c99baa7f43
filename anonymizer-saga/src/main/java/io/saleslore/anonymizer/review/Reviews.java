package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.review.ReviewRefused.NoSuchTemplate;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps of reviewers. Each is one transaction with its event, its entry in the record of
 * operations and, where there is one, its event in the global zone; a step that is refused with
 * {@link ReviewRefused} writes nothing.
 */
@Component
final class Reviews {
  /** The role in which all of this is done. */
  static final String ROLE = "TEMPLATE_REVIEWER";

  private final ReviewLog log;
  private final ReviewProjection projection;
  private final CatalogueLog catalogue;
  private final Operations operations;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Reviews(
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

  /**
   * Those behind a template's number, in the order of their numbers.
   *
   * @param state null for every state
   */
  List<Review> after(int number, @Nullable ReviewState state, int limit) {
    return projection.now().all().stream()
        .filter(each -> each.templateId().number() > number)
        .filter(each -> state == null || each.state() == state)
        .limit(limit)
        .toList();
  }

  /** One of them; refused if there is none. */
  Review of(TemplateId id) {
    return one(id, projection.now());
  }

  /** Takes a new one in; it waits for approval. */
  Review write(List<Objection> objections, Approach approach, TemplateText text, String by) {
    return take(by, rules -> rules.write(objections, approach, text));
  }

  /** Takes another wording of one that is not published. */
  Review rewrite(
      TemplateId id, List<Objection> objections, Approach approach, TemplateText text, String by) {
    return take(by, rules -> rules.rewrite(id, objections, approach, text));
  }

  /** Publishes it. */
  Review approve(TemplateId id, String by) {
    return take(by, rules -> rules.approve(id));
  }

  /** Sends it back. */
  Review reject(TemplateId id, @Nullable String reason, String by) {
    return take(by, rules -> rules.reject(id, reason));
  }

  /** Takes a published one out of the catalogue. */
  Review withdraw(TemplateId id, String by) {
    return take(by, rules -> rules.withdraw(id));
  }

  private static Review one(TemplateId id, ReviewProjection.Snapshot reviews) {
    return reviews.find(id).orElseThrow(NoSuchTemplate::new);
  }

  private Review take(String by, Function<ReviewRules, ReviewEvent> step) {
    var taken =
        transaction.execute(
            _ -> {
              var reviews = projection.now();
              var event = step.apply(new ReviewRules(reviews, by, clock.instant()));
              publish(event, reviews);
              log.append(reviews.number(), List.of(event));
              record(event);
              return event;
            });
    return of(Objects.requireNonNull(taken).templateId());
  }

  private void publish(ReviewEvent event, ReviewProjection.Snapshot reviews) {
    var id = event.templateId();
    switch (event) {
      case TemplateApproved _ ->
          catalogue.publish(
              TemplatePublished.of(catalogue.nextNumber(), one(id, reviews).template()));
      case TemplateRetired _ ->
          catalogue.publish(new TemplateWithdrawn(catalogue.nextNumber(), id));
      case TemplateWritten _, TemplateRewritten _, TemplateRejected _ -> {}
    }
  }

  private void record(ReviewEvent event) {
    var what = Map.of("template", event.templateId().code());
    operations.record(Operation.of(event.at(), event.by(), ROLE, action(event), what));
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
