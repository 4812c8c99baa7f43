package io.saleslore.command.erasure;

import io.saleslore.kernel.erasure.ErasureCommand.CompleteErasure;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RefuseErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RequestErasure;
import io.saleslore.kernel.erasure.ErasureEvent;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureConfirmed;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRefused;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRequested;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.id.ErasureId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(commandTargetResolver = "commandTargets")
class Erasure {
  @AggregateIdentifier private ErasureId id;
  private ErasureState state;
  private ErasureGrounds grounds;
  private String askedBy;

  @SuppressWarnings("NullAway.Init")
  Erasure() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Erasure(RequestErasure command) {
    AggregateLifecycle.apply(
        new ErasureRequested(
            command.erasureId(),
            command.subject(),
            command.grounds(),
            command.who(),
            command.reason(),
            command.at()));
  }

  @CommandHandler
  void handle(RefuseErasure command) {
    requireUndecided();
    AggregateLifecycle.apply(new ErasureRefused(id, command.who(), command.reason(), command.at()));
  }

  @CommandHandler
  void handle(ConfirmErasure command) {
    requireUndecided();
    if (grounds == ErasureGrounds.REQUEST) {
      NeedsFourEyes.require(
          askedBy, command.who(), "another one than who asked for an erasure confirms it");
    }
    AggregateLifecycle.apply(
        new ErasureConfirmed(
            id, command.who(), command.reason(), command.subjects(), command.at()));
  }

  @CommandHandler
  void handle(CompleteErasure command) {
    if (state == ErasureState.CONFIRMED) {
      AggregateLifecycle.apply(new ErasureCompleted(id, command.purged(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(ErasureEvent event) {
    switch (event) {
      case ErasureRequested requested -> {
        id = requested.erasureId();
        state = ErasureState.REQUESTED;
        grounds = requested.grounds();
        askedBy = requested.who();
      }
      case ErasureRefused _ -> state = ErasureState.REFUSED;
      case ErasureConfirmed _ -> state = ErasureState.CONFIRMED;
      case ErasureCompleted _ -> state = ErasureState.COMPLETED;
    }
  }

  private void requireUndecided() {
    if (state != ErasureState.REQUESTED) {
      throw new ErasureAlreadyDecided();
    }
  }
}
