package io.saleslore.command.suggestion;

import io.saleslore.kernel.suggestion.SuggestionCommand.TakeSuggestion;
import io.saleslore.kernel.suggestion.SuggestionEvent;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One for each receipt: its id is the stream's, so that it is taken once whoever brings it. */
@Aggregate(type = "Suggestion", commandTargetResolver = "commandTargets")
class TakenSuggestion {
  @AggregateIdentifier private @Nullable UUID id;

  TakenSuggestion() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(TakeSuggestion command) {
    if (id != null) {
      throw new ReceiptAlreadyUsed();
    }
    AggregateLifecycle.apply(
        new SuggestionTaken(
            command.receipt(),
            command.zone(),
            command.customerId(),
            command.conversationId(),
            command.chosen(),
            command.feedback(),
            command.at()));
  }

  @EventSourcingHandler
  void on(SuggestionEvent event) {
    id = event.receipt().id();
  }
}
