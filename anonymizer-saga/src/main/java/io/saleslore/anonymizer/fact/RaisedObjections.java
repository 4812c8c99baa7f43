package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Each objection once a story, when it is raised first. */
final class RaisedObjections implements StoryObservation.Maker {
  @Override
  public List<StoryObservation> observe(CodedStory story) {
    var raised = EnumSet.noneOf(Objection.class);
    var observations = new ArrayList<StoryObservation>();
    for (var message : story.messages()) {
      if (message.objection() != null && raised.add(message.objection())) {
        observations.add(
            StoryObservation.of(
                message.at(),
                FactKind.CONCERN_BY_INDUSTRY,
                Set.of(Count.RAISED),
                message.objection(),
                story.industry()));
      }
    }
    return observations;
  }
}
