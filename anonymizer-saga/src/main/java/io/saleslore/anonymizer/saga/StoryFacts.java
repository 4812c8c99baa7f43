package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import java.util.List;

/** Where the facts of stories are held; every method joins the transaction. */
public interface StoryFacts {
  /** Whoever forgets the story waits until the transaction ends; comes before its reading. */
  void lock(StoryId story);

  /** Holds a reading's facts in place of those of earlier readings. */
  void replace(StoryId story, int revision, List<Fact> facts);

  /** Lets go of everything held of a story; answers how many facts that were. */
  int forget(StoryId story);
}
