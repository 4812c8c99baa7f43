package io.saleslore.command.deal;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.deal.DealCommand.ChangeDealStage;
import io.saleslore.kernel.deal.DealCommand.CorrectDealOutcome;
import io.saleslore.kernel.deal.DealCommand.LoseDeal;
import io.saleslore.kernel.deal.DealCommand.OpenDeal;
import io.saleslore.kernel.deal.DealCommand.QuoteDeal;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealOutcomeCorrected;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DealTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final Zone BOB = new StaffId("bob-456").zone();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final DealId DEAL = DealId.fresh();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final SealedText AMOUNT = new SealedText(KeyId.of(ALICE, JOHN), "AAAA");
  private static final DealOpened OPENED = new DealOpened(DEAL, ALICE, JOHN, CHAT, NOW);
  private static final DealWon WON = new DealWon(DEAL, ALICE, CHAT, NOW);
  private static final DealLost LOST =
      new DealLost(DEAL, ALICE, CHAT, NOW, Objection.BUDGET, AMOUNT);

  private final AggregateTestFixture<Deal> deal = new AggregateTestFixture<>(Deal.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    deal.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void it_is_opened_in_a_conversation() {
    deal.givenNoPriorActivity()
        .when(new OpenDeal(DEAL, ALICE, JOHN, CHAT, NOW))
        .expectEvents(OPENED);
  }

  @Test
  void a_price_is_named_sealed() {
    deal.given(OPENED)
        .when(new QuoteDeal(DEAL, ALICE, AMOUNT, NOW))
        .expectEvents(new DealQuoted(DEAL, ALICE, AMOUNT, NOW));
  }

  @Test
  void its_stage_is_said_and_may_go_back() {
    var negotiating = new DealStageChanged(DEAL, ALICE, DealStage.NEGOTIATING, NOW);
    deal.given(OPENED)
        .when(new ChangeDealStage(DEAL, ALICE, DealStage.NEGOTIATING, NOW))
        .expectEvents(negotiating);
    deal.given(OPENED, negotiating)
        .when(new ChangeDealStage(DEAL, ALICE, DealStage.CONTACTED, NOW))
        .expectEvents(new DealStageChanged(DEAL, ALICE, DealStage.CONTACTED, NOW));
  }

  @Test
  void the_stage_it_is_at_is_no_news() {
    deal.given(OPENED)
        .when(new ChangeDealStage(DEAL, ALICE, DealStage.CONTACTED, NOW))
        .expectNoEvents();
  }

  @Test
  void once_closed_it_has_no_more_stages() {
    deal.given(OPENED, WON)
        .when(new ChangeDealStage(DEAL, ALICE, DealStage.CLOSING, NOW))
        .expectException(DealIsClosed.class)
        .expectNoEvents();
  }

  @Test
  void it_is_won_once() {
    deal.given(OPENED).when(new WinDeal(DEAL, ALICE, NOW)).expectEvents(WON);
    deal.given(OPENED, WON).when(new WinDeal(DEAL, ALICE, NOW)).expectNoEvents();
  }

  @Test
  void it_is_lost_for_a_reason() {
    deal.given(OPENED)
        .when(new LoseDeal(DEAL, ALICE, NOW, Objection.BUDGET, AMOUNT))
        .expectEvents(LOST);
  }

  @Test
  void an_outcome_is_not_turned_round_by_saying_the_other() {
    deal.given(OPENED, WON)
        .when(new LoseDeal(DEAL, ALICE, NOW, null, null))
        .expectException(DealIsClosed.class)
        .expectNoEvents();
    deal.given(OPENED, LOST)
        .when(new WinDeal(DEAL, ALICE, NOW))
        .expectException(DealIsClosed.class)
        .expectNoEvents();
  }

  @Test
  void an_outcome_is_corrected_and_that_is_on_record() {
    deal.given(OPENED, WON)
        .when(new CorrectDealOutcome(DEAL, ALICE, Outcome.LOST, NOW))
        .expectEvents(new DealOutcomeCorrected(DEAL, ALICE, CHAT, Outcome.LOST, NOW));
    deal.given(OPENED, WON)
        .when(new CorrectDealOutcome(DEAL, ALICE, Outcome.WON, NOW))
        .expectNoEvents();
    deal.given(OPENED)
        .when(new CorrectDealOutcome(DEAL, ALICE, Outcome.WON, NOW))
        .expectException(DealIsOpen.class)
        .expectNoEvents();
  }

  @Test
  void once_closed_it_takes_no_more_prices() {
    deal.given(OPENED, LOST)
        .when(new QuoteDeal(DEAL, ALICE, AMOUNT, NOW))
        .expectException(DealIsClosed.class)
        .expectNoEvents();
  }

  @Test
  void another_zone_is_told_that_there_is_no_such_deal() {
    deal.given(OPENED)
        .when(new WinDeal(DEAL, BOB, NOW))
        .expectException(NotYourDeal.class)
        .expectNoEvents();
  }
}
