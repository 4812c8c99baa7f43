package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
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
    TemplateDoor door,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * Those behind a template's number, in the order of their numbers.
   *
   * @param state null for every state
   */
  List<Review> after(int number, @Nullable ReviewState state, int limit) {
    var now = projection.now();
    return now.all().stream()
        .filter(each -> each.templateId().number() > number)
        .filter(each -> state == null || each.state() == state)
        .limit(limit)
        .map(each -> seen(each, now))
        .toList();
  }

  /** One of them; refused if there is none. */
  public Review of(TemplateId id) {
    var now = projection.now();
    return seen(now.get(id), now);
  }

  /** Takes a new one in; it waits for approval. */
  Review write(List<Objection> objections, Approach approach, TemplateText text, String by) {
    return of(add(objections, approach, text, by));
  }

  /**
   * Takes a new one in; part of a larger transaction where one runs, and not to be read before that
   * is committed.
   */
  public TemplateId add(
      List<Objection> objections, Approach approach, TemplateText text, String by) {
    return step(by, rules -> rules.write(objections, approach, text));
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

  /**
   * Looks at every approved template again, since the door's lists may have changed: what does not
   * pass is read no more, and what was held back and passes now is read again.
   */
  public void lookAgain() {
    transaction.executeWithoutResult(
        _ -> {
          var reviews = projection.now();
          var changes = new CatalogueLook(door, clock.instant()).changes(reviews);
          if (!changes.isEmpty()) {
            journal.append(changes, reviews);
          }
        });
  }

  private Review seen(Review review, CurrentReviews now) {
    return review.isLookedAt()
        ? review.with(door.refusals(review.text(), now.allowedTokens()))
        : review;
  }

  private Review take(String by, Function<ReviewRules, ReviewEvent.OfTemplate> step) {
    return of(step(by, step));
  }

  private TemplateId step(String by, Function<ReviewRules, ReviewEvent.OfTemplate> step) {
    var taken =
        transaction.execute(
            _ -> {
              var reviews = projection.now();
              var event = step.apply(new ReviewRules(reviews, door, by, clock.instant()));
              journal.append(List.of(event), reviews);
              return event.templateId();
            });
    return Objects.requireNonNull(taken);
  }
}
