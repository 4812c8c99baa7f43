package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Each objection once a story, when it is raised first. */
final class Concerns implements FactMaker {
  @Override
  public List<Observation> observe(CodedStory story) {
    var raised = EnumSet.noneOf(Objection.class);
    var concerns = new ArrayList<Observation>();
    for (var turn : story.turns()) {
      if (turn.objection() != null && raised.add(turn.objection())) {
        concerns.add(
            Observation.of(
                turn.at(),
                FactKind.CONCERN_BY_INDUSTRY,
                Set.of(Count.RAISED),
                turn.objection(),
                story.industry()));
      }
    }
    return concerns;
  }
}
