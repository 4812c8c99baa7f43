package io.saleslore.anonymizer.story;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.List;

/** What is made of stories, wherever it is held; every method joins the transaction. */
public interface StoryFacts {
  /** Whoever forgets the story waits until the transaction ends; comes before its reading. */
  void lock(StoryId story);

  /** Holds a reading's facts in place of those of earlier readings. */
  void replace(StoryRef ref, int revision, List<Fact> facts);

  /** How many facts are held of a story. */
  int count(StoryId story);

  /** Lets go of everything held of a story; answers how many facts that were. */
  int forget(StoryId story);

  /** Sets a story aside that cannot be read, or counts one more attempt. */
  void park(StoryRef ref, String reason, Instant at);

  /** Takes it back wherever it is parked. */
  void unpark(StoryRef ref);

  /** Every story that is parked. */
  List<StoryRef> parked();
}
