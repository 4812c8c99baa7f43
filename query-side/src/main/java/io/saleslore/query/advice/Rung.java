package io.saleslore.query.advice;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Tries;

/** What one level of evidence says of a rate, shrunk towards the level above. */
record Rung(Level level, Belief belief, Tries tries, MarketersBand marketers) {
  Rate rate() {
    return Rate.of(belief.mean(), belief.interval());
  }

  Evidence evidence() {
    return new Evidence(CasesBand.of(tries.cases()), marketers);
  }
}
