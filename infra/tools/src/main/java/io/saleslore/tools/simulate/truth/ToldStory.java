package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What kind of customer a story was about, what was tried, and what came of it. */
public record ToldStory(
    Industry industry,
    BusinessSize size,
    PriceBand price,
    Outcome outcome,
    Duration length,
    List<TriedApproach> tries,
    List<UsedTemplate> uses) {
  /** Copies the lists. */
  public ToldStory {
    tries = List.copyOf(tries);
    uses = List.copyOf(uses);
  }

  CycleLength cycle() {
    return CycleLength.ofDays(length.toDays());
  }

  /** The first three approaches, each once for all its tries in a row. */
  String[] steps() {
    var steps = new ArrayList<String>();
    for (var each : tries) {
      if (steps.isEmpty() || !steps.getLast().equals(each.approach().code())) {
        steps.add(each.approach().code());
      }
    }
    while (steps.size() < 3) {
      steps.add(Dimension.NONE);
    }
    return steps.subList(0, 3).toArray(String[]::new);
  }
}
