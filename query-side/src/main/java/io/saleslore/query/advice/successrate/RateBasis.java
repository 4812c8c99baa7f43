package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;

/**
 * Cells that a rate is made from.
 *
 * @param density what is known of the rate at this level
 * @param trials the level's own
 * @param marketers a lower bound: the largest single release's
 */
public record RateBasis(
    EvidenceLevel level, RateDensity density, Trials trials, MarketersBand marketers) {
  static RateBasis of(EvidenceLevel level, RateDensity density, MeasuredCell cell) {
    return new RateBasis(level, density, cell.trials(), cell.marketers());
  }

  /** The same with what is known of the true rate. */
  RateBasis told(ReadingAccuracy reading) {
    return new RateBasis(level, reading.truth(density), trials, marketers);
  }

  /** In whole per cents. */
  public RoundedRate rounded() {
    return RoundedRate.of(density.mean(), density.interval());
  }

  /** What stands behind it. */
  public Evidence evidence() {
    return Evidence.of(trials.cases(), marketers);
  }
}
