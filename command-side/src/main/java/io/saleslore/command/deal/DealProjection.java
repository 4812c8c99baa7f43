package io.saleslore.command.deal;

import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealOutcomeCorrected;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.vocabulary.Outcome;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the owner's view of deals up to date with their events. */
@Component
@ProcessingGroup("owner-views")
record DealProjection(DealTable table, DealIndex index, Tombstones tombstones) {
  @EventHandler
  void on(DealOpened event) {
    table.insert(event);
  }

  @EventHandler
  void on(DealQuoted event) {
    table.quote(event);
  }

  @EventHandler
  void on(DealStageChanged event) {
    table.changeStage(event);
  }

  @EventHandler
  void on(DealWon event) {
    table.close(event.dealId(), Outcome.WON, event.at());
  }

  @EventHandler
  void on(DealLost event) {
    table.close(event.dealId(), Outcome.LOST, event.at());
    table.lose(event);
  }

  @EventHandler
  void on(DealOutcomeCorrected event) {
    table.close(event.dealId(), event.outcome(), event.at());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    var subject = new Subject(event.zone(), event.customerId());
    index.with(subject).forEach(deal -> tombstones.place(subject, deal));
    table.delete(subject);
  }
}
