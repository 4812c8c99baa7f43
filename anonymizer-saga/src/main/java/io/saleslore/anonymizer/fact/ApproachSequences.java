package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The first three approaches of a decided story; one that follows itself is one step. */
final class ApproachSequences implements StoryObservation.Maker {
  private static final int STEPS = 3;

  @Override
  public List<StoryObservation> observe(CodedStory story) {
    var steps = steps(story);
    if (steps.isEmpty() || !story.isDecided()) {
      return List.of();
    }
    while (steps.size() < STEPS) {
      steps.add(Dimension.NONE);
    }
    var crowd = Crowd.of(FactKind.SEQUENCE, steps.toArray(String[]::new));
    return List.of(new StoryObservation(story.endedAt(), crowd, story.outcomeAnd(Set.of())));
  }

  private static List<String> steps(CodedStory story) {
    var steps = new ArrayList<String>();
    for (var message : story.messages()) {
      var approach = message.approach();
      if (approach != null
          && steps.size() < STEPS
          && (steps.isEmpty() || !steps.getLast().equals(approach.code()))) {
        steps.add(approach.code());
      }
    }
    return steps;
  }
}
