package io.saleslore.query.advice.insight;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.PlainWords;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;

/** What eases a concern best. */
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
    var shown = new RoundedRate(rate, interval);
    return "address it with %s: it worked in %s, %s."
        .formatted(
            PlainWords.name(approach), PlainWords.rate(shown), PlainWords.evidence(evidence));
  }
}
