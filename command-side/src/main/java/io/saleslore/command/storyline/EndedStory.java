package io.saleslore.command.storyline;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story that is over, as its latest revision says.
 *
 * @param deal whose story it is, null without one
 * @param until when it ended
 */
public record EndedStory(
    StoryId id, @Nullable DealId deal, Outcome outcome, Instant until, int revision) {
  static EndedStory of(StoryEnded event) {
    return new EndedStory(event.storyId(), event.dealId(), event.outcome(), event.until(), 1);
  }

  EndedStory revised(StoryRevised event) {
    return new EndedStory(id, deal, event.outcome(), until, event.revision());
  }

  boolean covers(Instant sentAt) {
    return !sentAt.isAfter(until);
  }
}
