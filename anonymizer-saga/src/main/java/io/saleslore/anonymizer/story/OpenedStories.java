package io.saleslore.anonymizer.story;

import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens finished stories for one call each; what cannot be read has nothing to say. */
@Component
public record OpenedStories(Stories stories) {
  /** Lets the reader work on the story, unless it was forgotten or cannot be read. */
  public void read(StoryRef ref, Consumer<PrivateStory> reader) {
    try {
      var _ =
          stories.open(
              ref,
              story -> {
                reader.accept(story);
                return ref;
              });
    } catch (RuntimeException unread) {
      if (StoryAnonymizer.isInfrastructure(unread)) {
        throw unread;
      }
    }
  }
}
