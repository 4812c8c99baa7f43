package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import java.util.List;

/** Where else the facts of a story are held, in the same transaction: other editions. */
public interface AlsoHeld {
  /** Nowhere else. */
  AlsoHeld NOWHERE =
      new AlsoHeld() {
        @Override
        public void replace(StoryId story, int revision, List<Fact> facts) {}

        @Override
        public void forget(StoryId story) {}
      };

  /** Holds a reading's facts in place of those of earlier readings. */
  void replace(StoryId story, int revision, List<Fact> facts);

  /** Lets go of everything held of a story. */
  void forget(StoryId story);
}
