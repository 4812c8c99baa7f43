package io.saleslore.query.advice.insight;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;

/** What eases a concern more often than the other approaches together. */
record EasingApproach(
    Approach approach, int rate, PercentInterval interval, Evidence evidence, EvidenceLevel level) {
  static EasingApproach of(RankedApproach ranked) {
    return new EasingApproach(
        ranked.approach(),
        ranked.rate().rate(),
        ranked.rate().interval(),
        ranked.evidence(),
        ranked.level());
  }

  String inWords() {
    return "address it with %s, which eases it in %d %% of %s cases (95 %% interval %d–%d %%), more often than the other approaches together."
        .formatted(approach.code(), rate, evidence.cases().code(), interval.low(), interval.high());
  }
}
