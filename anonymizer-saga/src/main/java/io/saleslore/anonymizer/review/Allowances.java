package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.kernel.review.ReviewEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The tokens that reviewers let through the door; with each step the catalogue is looked at again,
 * in the same transaction.
 */
@Component
record Allowances(
    ReviewProjection projection,
    ReviewJournal journal,
    TemplateDoor door,
    TransactionOperations transaction,
    InstantSource clock) {
  /** All of them, in the order of their tokens. */
  List<Allowance> all() {
    return projection.now().allowances();
  }

  /** Asks for a token, or allows it where another reviewer has asked. */
  Allowance allow(String token, String reason, String by) {
    take(by, rules -> rules.allow(token, reason));
    return projection.now().allowance(token).orElseThrow();
  }

  /** Closes the door to a token again. */
  void refuse(String token, String reason, String by) {
    take(by, rules -> rules.refuse(token, reason));
  }

  private void take(String by, Function<AllowanceRules, ReviewEvent.OfToken> step) {
    transaction.executeWithoutResult(
        _ -> {
          var reviews = projection.now();
          var now = clock.instant();
          var taken = step.apply(new AllowanceRules(reviews, by, now));
          var steps = new ArrayList<ReviewEvent>(List.of(taken));
          steps.addAll(new CatalogueLook(door, now).changes(reviews.after(steps)));
          journal.append(steps, reviews);
        });
  }
}
