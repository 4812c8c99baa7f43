package io.saleslore.anonymizer.saga;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.saleslore.anonymizer.story.FinishedStories;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.StoryRef;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Accompanies one finished story through its revisions; keeps its id and the revision whose facts
 * were made, and nothing else.
 */
@Saga
@ProcessingGroup("anonymizer")
public class AnonymizationSaga {
  private static final String STORY = "storyId";
  private static final String CONVERSATION = "conversationId";

  @JsonProperty private @Nullable StoryId storyId;
  @JsonProperty private int revision;

  @StartSaga
  @SagaEventHandler(associationProperty = STORY)
  void on(StoryEnded event, FinishedStories stories) {
    storyId = event.storyId();
    SagaLifecycle.associateWith(CONVERSATION, event.conversationId().toString());
    cover(new StoryRef(event.zone(), event.conversationId(), event.storyId()), 1, stories);
  }

  @SagaEventHandler(associationProperty = STORY)
  void on(StoryRevised event, FinishedStories stories) {
    var ref = new StoryRef(event.zone(), event.conversationId(), event.storyId());
    cover(ref, event.revision(), stories);
  }

  @EndSaga
  @SagaEventHandler(associationProperty = CONVERSATION)
  void on(CustomerForgotten event, FinishedStories stories) {
    if (storyId != null && event.conversationId() != null) {
      stories.forget(new StoryRef(event.zone(), event.conversationId(), storyId));
    }
  }

  private void cover(StoryRef ref, int heardOf, FinishedStories stories) {
    if (heardOf > revision) {
      stories.hold(ref, heardOf).ifPresentOrElse(this::covered, SagaLifecycle::end);
    }
  }

  private void covered(int newest) {
    revision = newest;
  }
}
