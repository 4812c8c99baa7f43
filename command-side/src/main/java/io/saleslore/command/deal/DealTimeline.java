package io.saleslore.command.deal;

import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealOutcomeCorrected;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.DealStage;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** How a deal came to where it is, read from its events. */
@Component
record DealTimeline(EventStore events, Vault vault) {
  List<DealStep> of(DealId deal) {
    return events
        .readEvents(deal.toString())
        .asStream()
        .map(event -> step((DealEvent) event.getPayload()))
        .toList();
  }

  private DealStep step(DealEvent event) {
    return switch (event) {
      case DealOpened opened -> new DealStep(opened.at(), "opened", null, DealStage.CONTACTED);
      case DealQuoted quoted ->
          new DealStep(quoted.at(), "quoted", vault.show(quoted.amount()), null);
      case DealStageChanged changed -> new DealStep(changed.at(), "stage", null, changed.stage());
      case DealWon won -> new DealStep(won.at(), "won", null, null);
      case DealLost lost -> new DealStep(lost.at(), "lost", null, null);
      case DealOutcomeCorrected corrected ->
          new DealStep(corrected.at(), "corrected-to-" + corrected.outcome().code(), null, null);
    };
  }
}
