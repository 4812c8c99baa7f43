package io.saleslore.command.deal;

import io.saleslore.kernel.deal.DealCommand;
import io.saleslore.kernel.deal.DealCommand.ChangeDealStage;
import io.saleslore.kernel.deal.DealCommand.CorrectDealOutcome;
import io.saleslore.kernel.deal.DealCommand.LoseDeal;
import io.saleslore.kernel.deal.DealCommand.OpenDeal;
import io.saleslore.kernel.deal.DealCommand.QuoteDeal;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealOutcomeCorrected;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(commandTargetResolver = "commandTargets", cache = "aggregateCache")
class Deal {
  @AggregateIdentifier private DealId id;
  private Zone zone;
  private ConversationId conversation;
  private Outcome outcome;
  private DealStage stage;

  @SuppressWarnings("NullAway.Init")
  Deal() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Deal(OpenDeal command) {
    AggregateLifecycle.apply(
        new DealOpened(
            command.dealId(),
            command.zone(),
            command.customerId(),
            command.conversationId(),
            command.at()));
  }

  @CommandHandler
  void handle(QuoteDeal command) {
    requireOwner(command);
    if (outcome != Outcome.UNKNOWN) {
      throw new DealIsClosed();
    }
    AggregateLifecycle.apply(new DealQuoted(id, zone, command.amount(), command.at()));
  }

  @CommandHandler
  void handle(ChangeDealStage command) {
    requireOwner(command);
    if (outcome != Outcome.UNKNOWN) {
      throw new DealIsClosed();
    }
    if (stage != command.stage()) {
      AggregateLifecycle.apply(new DealStageChanged(id, zone, command.stage(), command.at()));
    }
  }

  @CommandHandler
  void handle(WinDeal command) {
    requireOwner(command);
    if (mayClose(Outcome.WON)) {
      AggregateLifecycle.apply(new DealWon(id, zone, conversation, command.at()));
    }
  }

  @CommandHandler
  void handle(LoseDeal command) {
    requireOwner(command);
    if (mayClose(Outcome.LOST)) {
      AggregateLifecycle.apply(
          new DealLost(id, zone, conversation, command.at(), command.reason(), command.note()));
    }
  }

  @CommandHandler
  void handle(CorrectDealOutcome command) {
    requireOwner(command);
    if (outcome == Outcome.UNKNOWN) {
      throw new DealIsOpen();
    }
    if (outcome != command.outcome()) {
      AggregateLifecycle.apply(
          new DealOutcomeCorrected(id, zone, conversation, command.outcome(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(DealEvent event) {
    switch (event) {
      case DealOpened opened -> {
        id = opened.dealId();
        zone = opened.zone();
        conversation = opened.conversationId();
        outcome = Outcome.UNKNOWN;
        stage = DealStage.CONTACTED;
      }
      case DealQuoted _ -> {}
      case DealStageChanged changed -> stage = changed.stage();
      case DealWon _ -> outcome = Outcome.WON;
      case DealLost _ -> outcome = Outcome.LOST;
      case DealOutcomeCorrected corrected -> outcome = corrected.outcome();
    }
  }

  /** Said again it changes nothing; otherwise only a correction turns an outcome round. */
  private boolean mayClose(Outcome as) {
    if (outcome != Outcome.UNKNOWN && outcome != as) {
      throw new DealIsClosed(outcome);
    }
    return outcome != as;
  }

  private void requireOwner(DealCommand command) {
    if (!zone.equals(command.zone())) {
      throw new NotYourDeal();
    }
  }
}
