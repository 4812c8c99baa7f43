package io.saleslore.query.timingpatterns;

import io.saleslore.query.readmodel.Snapshot;

/** When to write, and when to write again. */
public record TimingAdvice(TimingComparison messages, TimingComparison followUps) {
  static TimingAdvice of(Snapshot patterns) {
    return new TimingAdvice(
        TimingComparison.of(TimingEstimates.ofMessages(patterns), TimingExplanation.TIMES),
        TimingComparison.of(TimingEstimates.ofFollowUps(patterns), TimingExplanation.GAPS));
  }
}
