package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;

/**
 * The rate of one level of evidence, shrunk towards the level above.
 *
 * @param trials the level's own
 * @param marketers a lower bound: the largest single release's
 */
public record PooledRate(
    EvidenceLevel level, BetaEstimate estimate, Trials trials, MarketersBand marketers) {
  /** In whole per cents. */
  public RoundedRate rounded() {
    return RoundedRate.of(estimate);
  }

  /** What stands behind it. */
  public Evidence evidence() {
    return Evidence.of(trials.cases(), marketers);
  }
}
