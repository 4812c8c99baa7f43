package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.RateBasis;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.PlainWords;
import io.saleslore.query.evidence.RoundedRate;

/** Cells that a probability is made from, with what they say by themselves. */
record PredictionBasis(EvidenceLevel level, RoundedRate rate, Evidence evidence) {
  static PredictionBasis of(RateBasis basis) {
    return new PredictionBasis(basis.level(), basis.rounded(), basis.evidence());
  }

  String inWords() {
    return "%s (%s)".formatted(whose(), PlainWords.evidence(evidence));
  }

  private String whose() {
    return switch (level) {
      case OBJECTION_APPROACH_INDUSTRY -> "customers of this industry";
      case OBJECTION_APPROACH_SIZE -> "firms of this size";
      case OBJECTION_APPROACH_PRICE -> "deals of this price";
      case OBJECTION_APPROACH, OBJECTION -> "all customers";
    };
  }
}
