package io.saleslore.command.reveal;

import io.saleslore.command.history.ConversationHistory;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.Vault;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds finished stories and opens them. */
@Component
record RevealedStories(EventStore events, Vault vault) {
  /**
   * Whose story it is.
   *
   * @throws InvalidField if the conversation has no such story
   */
  Subject subjectOf(ConversationId conversation, StoryId story) {
    var history = ConversationHistory.read(events, conversation);
    if (!history.stories().contains(story)) {
      throw new InvalidField("storyId", "is no finished story of this conversation");
    }
    return new Subject(history.started().zone(), history.started().customerId());
  }

  /** The story in the clear. */
  RevealedStory open(ConversationId conversation, StoryId story) {
    return ConversationHistory.read(events, conversation)
        .story(story)
        .map(reading -> RevealedStory.of(reading, vault))
        .orElseThrow(RevealRefused.NoSuchReveal::new);
  }
}
