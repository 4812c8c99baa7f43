package io.saleslore.query.advice;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.evidence.Interval;
import io.saleslore.query.evidence.Rate;
import org.jspecify.annotations.Nullable;

/**
 * An approach with enough evidence to be ranked.
 *
 * @param won null where too few outcomes are known
 * @param probabilityBest how probable it is that no other candidate eases more
 */
record Candidate(
    Approach approach, Rung eased, Interval interval, @Nullable Rate won, double probabilityBest) {
  Candidate withProbabilityBest(double probability) {
    return new Candidate(approach, eased, interval, won, probability);
  }

  Rate rate() {
    return Rate.of(eased.belief().mean(), interval);
  }

  double lowerBound() {
    return interval.low();
  }
}
