package io.saleslore.anonymizer.gate;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.FactAccounting;
import io.saleslore.kernel.id.StoryId;
import java.util.List;

/** Both ends of what is held: where facts come in, and what the gate sees. */
public interface FactHolding extends WaitingFacts {
  void replace(StoryId story, int revision, List<Fact> facts);

  void forget(StoryId story);

  FactAccounting status();
}
