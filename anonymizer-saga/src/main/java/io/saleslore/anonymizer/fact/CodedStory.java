package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A story after scrubbing and analysis: codes and times, no words. */
record CodedStory(
    Industry industry,
    BusinessSize size,
    PriceBand price,
    Outcome outcome,
    boolean hasDeal,
    Instant openedAt,
    Instant endedAt,
    ZoneId timeZone,
    List<CodedMessage> messages) {
  CodedStory {
    messages = List.copyOf(messages);
  }

  boolean isDecided() {
    return outcome != Outcome.UNKNOWN;
  }

  /** What the outcome says yes to, together with other counts. */
  Set<Count> outcomeAnd(Set<Count> others) {
    var yes = EnumSet.noneOf(Count.class);
    yes.addAll(others);
    if (isDecided()) {
      yes.add(Count.DECIDED);
    }
    if (outcome == Outcome.WON) {
      yes.add(Count.WON);
    }
    return yes;
  }
}
