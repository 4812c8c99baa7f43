package io.saleslore.query.advice.successrate;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.readmodel.Snapshot;

/**
 * The rates of one snapshot of the objection patterns. Evidence of both measures decays alike.
 *
 * @param edition the edition that answers
 * @param release the number of the last release in them
 */
public record SuccessRates(BackOffModel eased, BackOffModel won, int edition, long release) {
  /** Learns them. */
  public static SuccessRates of(Snapshot patterns) {
    var decay = SuccessMeasure.EASED.decay(patterns.shaped(GENERAL).toList());
    return new SuccessRates(
        model(patterns, SuccessMeasure.EASED, decay),
        model(patterns, SuccessMeasure.WON, decay),
        patterns.edition(),
        patterns.position());
  }

  private static BackOffModel model(
      Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay) {
    return new BackOffModel(new PooledRates(patterns, measure, decay));
  }
}
