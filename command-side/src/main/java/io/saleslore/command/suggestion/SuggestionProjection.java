package io.saleslore.command.suggestion;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the owner's view of suggestions up to date: what was taken, and how stories ended. */
@Component
@ProcessingGroup("owner-views")
record SuggestionProjection(SuggestionTable suggestions, StoryEndTable ends) {
  @EventHandler
  void on(SuggestionTaken event) {
    suggestions.insert(event);
  }

  @EventHandler
  void on(StoryEnded event) {
    ends.insert(event);
  }

  @EventHandler
  void on(StoryRevised event) {
    ends.revise(event);
  }

  @EventHandler
  void on(CustomerForgotten event) {
    suggestions.delete(new Subject(event.zone(), event.customerId()));
    if (event.conversationId() != null) {
      ends.delete(event.conversationId());
    }
  }
}
