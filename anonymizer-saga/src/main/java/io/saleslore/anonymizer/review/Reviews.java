package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps that bring templates into the catalogue, each in one transaction; a step that is
 * refused with {@link ReviewRefused} writes nothing.
 */
@Component
public record Reviews(
    ReviewProjection projection,
    ReviewJournal journal,
    TransactionOperations transaction,
    InstantSource clock) {
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
    return projection.now().get(id);
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

  /** Publishes those of the templates that the catalogue never had, as the platform's own. */
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

  private Review take(String by, Function<ReviewRules, ReviewEvent> step) {
    var taken =
        transaction.execute(
            _ -> {
              var reviews = projection.now();
              var event = step.apply(new ReviewRules(reviews, by, clock.instant()));
              journal.append(event, reviews);
              return event;
            });
    return of(Objects.requireNonNull(taken).templateId());
  }
}
