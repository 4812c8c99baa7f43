package io.saleslore.anonymizer.proposal;

import io.saleslore.anonymizer.mining.FoundWording;
import io.saleslore.anonymizer.review.Review;
import io.saleslore.anonymizer.review.Reviews;
import io.saleslore.anonymizer.review.TemplateDraft;
import io.saleslore.anonymizer.reviewer.ReviewOperation;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What searches find and reviewers decide, each step once and in one transaction. */
@Component
record Proposals(
    ProposalTable table,
    Reviews reviews,
    Operations operations,
    TransactionOperations transaction,
    InstantSource clock) {
  /** Those behind a number, in order; of every state where it is null. */
  List<Proposal> after(long number, @Nullable ProposalState state, int limit) {
    return table.after(number, state, limit);
  }

  /** Makes it a template that waits for another reviewer, in the words of who takes it. */
  Review take(long number, TemplateDraft draft, String by) {
    var taken =
        transaction.execute(
            _ -> {
              decide(number, ProposalState.TAKEN, by);
              var template =
                  reviews.add(
                      draft.knownObjections(), draft.knownApproach(), draft.knownText(), by);
              table.became(number, template);
              return template;
            });
    return reviews.of(Objects.requireNonNull(taken));
  }

  /** Puts it aside; the same wording is not proposed again. */
  Proposal dismiss(long number, String by) {
    transaction.executeWithoutResult(_ -> decide(number, ProposalState.DISMISSED, by));
    return table.find(number).orElseThrow();
  }

  /** Proposes those that were never proposed. */
  void add(List<FoundWording> found) {
    table.add(found, clock.instant());
  }

  /** Puts on record who had shared wordings looked for. */
  void searched(String by) {
    operations.record(
        ReviewOperation.of(clock.instant(), by, "template-proposals-searched", Map.of()));
  }

  private void decide(long number, ProposalState to, String by) {
    var now = clock.instant();
    if (!table.decide(number, to, by, now)) {
      throw table
          .find(number)
          .<Rejection>map(each -> new Rejection.Conflict("this proposal is " + each.state().code()))
          .orElseGet(() -> new Rejection.NotFound("there is no such proposal"));
    }
    var what = Map.of("proposal", Long.toString(number));
    operations.record(ReviewOperation.of(now, by, "template-proposal-" + to.code(), what));
  }
}
