package io.saleslore.command.suggestion;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.suggestion.SuggestionCommand.TakeSuggestion;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakenSuggestionTest {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final Zone ZONE = ALICE.zone();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Receipt RECEIPT =
      new Receipt(
          UUID.randomUUID(),
          ALICE,
          NOW,
          new Receipt.Situation(Objection.BUDGET, null, null),
          List.of(new Receipt.Offer(Approach.DEMO, 1)),
          "beta-binomial",
          1,
          7,
          "c2lnbmVk");

  private final AggregateTestFixture<TakenSuggestion> suggestion =
      new AggregateTestFixture<>(TakenSuggestion.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    suggestion.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void it_is_taken_as_it_was_shown() {
    suggestion
        .givenNoPriorActivity()
        .when(new TakeSuggestion(RECEIPT, ZONE, JOHN, CHAT, Approach.DEMO, null, NOW))
        .expectEvents(new SuggestionTaken(RECEIPT, ZONE, JOHN, CHAT, Approach.DEMO, null, NOW));
  }

  @Test
  void it_is_taken_once() {
    suggestion
        .given(new SuggestionTaken(RECEIPT, ZONE, JOHN, CHAT, Approach.DEMO, null, NOW))
        .when(new TakeSuggestion(RECEIPT, ZONE, JOHN, CHAT, null, null, NOW))
        .expectException(ReceiptAlreadyUsed.class)
        .expectNoEvents();
  }
}
