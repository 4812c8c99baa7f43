package io.saleslore.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnPostgres;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.Person;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Who takes a position first need not commit first, and positions of what was rolled back are
 * burnt. The anonymizer must miss nothing of it.
 */
@OnPostgres
class LateCommitIT extends OnePlatform {
  private static final int ROUNDS = 8;
  private static final Zone ALICE = new StaffId("alice-123").zone();

  @BeforeAll
  void start() {
    api.onboard("alice-123", "Alice");
  }

  @Test
  void a_transaction_that_commits_behind_the_readers_back_is_read() {
    for (int round = 0; round < ROUNDS; round++) {
      var late = story();
      var early = story();
      var transaction = begin();
      win(late);
      overtake(early);
      assertThat(factsOf(late)).isZero();
      commit(transaction);
      if (platform.part(AnonymizerProgress.class).isCaughtUp()) {
        assertThat(factsOf(late)).as("caught up means that nothing is left").isPositive();
      }
      api.awaitAnonymised();
      assertThat(factsOf(late)).as("round %d", round).isEqualTo(factsOf(early)).isPositive();
    }
    assertThat(api.gate().path("parked").asInt()).isZero();
  }

  @Test
  void many_burnt_positions_hide_no_late_commit() {
    var late = story();
    var early = story();
    var transaction = begin();
    win(late);
    for (int burst = 0; burst < 3; burst++) {
      burn(7_000);
    }
    overtake(early);
    commit(transaction);
    api.awaitAnonymised();
    assertThat(factsOf(late)).isEqualTo(factsOf(early)).isPositive();

    burn(7_000);
    var after = story();
    overtake(after);
    api.awaitAnonymised();
    assertThat(factsOf(after)).isEqualTo(factsOf(early));
  }

  @Test
  void what_is_rolled_back_leaves_no_fact_and_hides_nothing() {
    var story = story();
    var transaction = begin();
    win(story);
    platform.part(PlatformTransactionManager.class).rollback(transaction);
    overtake(story());
    api.awaitAnonymised();
    assertThat(factsOf(story)).isZero();
    overtake(story);
    assertThat(factsOf(story)).as("nobody remembers what was rolled back").isPositive();
  }

  /** Commits a story and waits until its facts are made, so that the reader has moved past it. */
  private void overtake(DealId story) {
    var path = "/api/v1/staff/alice-123/deals/" + story + "/win";
    Api.expect(204, api.post(path, Map.of(), api.marketer("alice-123")));
    Api.await(() -> factsOf(story) > 0);
  }

  private void win(DealId deal) {
    platform.part(CommandGateway.class).sendAndWait(new WinDeal(deal, ALICE, Instant.now()));
  }

  private TransactionStatus begin() {
    return platform
        .part(PlatformTransactionManager.class)
        .getTransaction(
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
  }

  private void commit(TransactionStatus transaction) {
    platform.part(PlatformTransactionManager.class).commit(transaction);
  }

  private void burn(int positions) {
    var transaction = begin();
    platform
        .part(JdbcClient.class)
        .sql(
            """
            insert into private_zone.event (eventIdentifier, aggregateIdentifier, sequenceNumber,
              type, timeStamp, payloadType, payload)
            select 'burnt' || number, 'burnt', number, '', '', '', '\\x00'
            from generate_series(1, ?) number
            """)
        .param(positions)
        .update();
    platform.part(PlatformTransactionManager.class).rollback(transaction);
  }

  private DealId story() {
    var customer = api.recordCustomer("alice-123", Person.called("John"));
    var conversation = api.importedChat("alice-123", customer, "Alice", CHAT);
    var deal = Map.of("customerId", customer, "conversationId", conversation);
    return new DealId(UUID.fromString(api.openDeal("alice-123", deal)));
  }

  private int factsOf(DealId story) {
    return postgres()
        .superuser()
        .sql("select count(*) from anonymizer_zone.held_fact where story = ?")
        .param(story.value())
        .query(Integer.class)
        .single();
  }
}
