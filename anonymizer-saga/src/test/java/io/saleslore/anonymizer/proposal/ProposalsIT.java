package io.saleslore.anonymizer.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.mining.FoundWording;
import io.saleslore.anonymizer.review.InMemoryReviews;
import io.saleslore.anonymizer.review.Review;
import io.saleslore.anonymizer.review.Reviews;
import io.saleslore.anonymizer.review.TemplateDraft;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.http.Rejection.Conflict;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class ProposalsIT {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final TemplateId ID = new TemplateId(1_000);
  private static final TemplateText TEXT =
      new TemplateText("Shall we look together at what the machine costs you every week?");

  private final Database database = Database.fresh();
  private final ProposalTable table = new ProposalTable(JdbcClient.create(database.jdbc()));
  private final InMemoryReviews stores = new InMemoryReviews();
  private final Reviews reviews = stores.reviewsAt(NOW);
  private long number;

  /** Does all of it, and at the end the commit fails. */
  private final class LostCommit implements TransactionOperations {
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
      database
          .transaction()
          .executeWithoutResult(
              status -> {
                action.doInTransaction(status);
                status.setRollbackOnly();
              });
      stores.rollBack();
      throw new UnexpectedRollbackException("the database is away");
    }
  }

  @BeforeEach
  void one_is_proposed() {
    var found =
        new FoundWording(
            "one",
            TEXT,
            Objection.BUDGET,
            Approach.COST_SAVINGS,
            Map.of(),
            MarketersBand.FROM_10_TO_19);
    table.add(List.of(found), NOW);
    number = table.after(0, null, 1).getFirst().number();
  }

  @Test
  void what_is_taken_waits_for_another_reviewer_and_is_taken_once() {
    assertThat(take(database.transaction()))
        .returns(ID, Review::templateId)
        .returns("carol", Review::writtenBy);
    assertThat(table.find(number).orElseThrow()).returns(ID, Proposal::template);
    assertThatThrownBy(() -> take(database.transaction())).isInstanceOf(Conflict.class);
  }

  @Test
  void a_commit_that_fails_leaves_nothing_behind() {
    assertThatThrownBy(() -> take(new LostCommit()))
        .isInstanceOf(UnexpectedRollbackException.class);
    assertThat(table.find(number).orElseThrow()).returns(ProposalState.OPEN, Proposal::state);
    assertThat(take(database.transaction()).templateId()).isEqualTo(ID);
  }

  private Review take(TransactionOperations transaction) {
    var proposals = new Proposals(table, reviews, stores, transaction, InstantSource.fixed(NOW));
    var draft = new TemplateDraft(List.of(Objection.BUDGET), Approach.COST_SAVINGS, TEXT);
    return proposals.take(number, draft, "carol");
  }
}
