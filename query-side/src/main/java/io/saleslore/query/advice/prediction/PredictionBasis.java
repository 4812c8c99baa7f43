package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;

/** A rate that a probability is made from. */
record PredictionBasis(EvidenceLevel level, RoundedRate rate, Evidence evidence) {
  static PredictionBasis of(PooledRate rate) {
    return new PredictionBasis(rate.level(), rate.rounded(), rate.evidence());
  }

  String inWords() {
    return "%s (%d %% of %s cases from at least %s marketers)"
        .formatted(level.code(), rate.rate(), evidence.cases().code(), evidence.marketers().code());
  }
}
