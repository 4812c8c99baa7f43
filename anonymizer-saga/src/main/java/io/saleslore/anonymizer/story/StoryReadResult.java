package io.saleslore.anonymizer.story;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.StoryRef;
import java.util.List;

/** What came of opening one finished story. */
public sealed interface StoryReadResult {
  /** Which story. */
  StoryRef ref();

  /**
   * It was read.
   *
   * @param revision which revision of the story this is
   * @param facts all that were made of it
   */
  record Read(StoryRef ref, int revision, List<Fact> facts) implements StoryReadResult {
    /** Copies the list. */
    public Read {
      facts = List.copyOf(facts);
    }

    /** The story's id. */
    public StoryId storyId() {
      return ref.storyId();
    }
  }

  /** Its customer was forgotten. */
  record Forgotten(StoryRef ref) implements StoryReadResult {}

  /**
   * It cannot be read by this version.
   *
   * @param reason the class of what was thrown, without its message
   */
  record Unreadable(StoryRef ref, String reason) implements StoryReadResult {}
}
