package io.saleslore.command.storyend;

import io.saleslore.kernel.conversation.ConversationCommand.EndStoryOfDeal;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOutcomeCorrected;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.vocabulary.Outcome;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Ends the story of a deal when the deal closes, in the same transaction. */
@Component
@ProcessingGroup("owner-views")
record ClosedDealEndsStory(CommandGateway commands) {
  @EventHandler
  void on(DealWon event) {
    commands.<Object>sendAndWait(
        new EndStoryOfDeal(
            event.conversationId(), event.zone(), event.dealId(), Outcome.WON, event.at()));
  }

  @EventHandler
  void on(DealLost event) {
    commands.<Object>sendAndWait(
        new EndStoryOfDeal(
            event.conversationId(), event.zone(), event.dealId(), Outcome.LOST, event.at()));
  }

  @EventHandler
  void on(DealOutcomeCorrected event) {
    commands.<Object>sendAndWait(
        new EndStoryOfDeal(
            event.conversationId(), event.zone(), event.dealId(), event.outcome(), event.at()));
  }
}
