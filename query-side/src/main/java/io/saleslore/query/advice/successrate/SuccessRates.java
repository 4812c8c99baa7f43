package io.saleslore.query.advice.successrate;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.readmodel.Snapshot;

/**
 * The rates of one snapshot of the objection patterns. Evidence of both measures decays alike.
 *
 * @param reading who read the tries
 * @param decay how their evidence loses weight
 * @param edition the edition that answers
 * @param release the number of the last release in them
 */
public record SuccessRates(
    SuccessModel eased,
    SuccessModel won,
    ReadingAccuracy reading,
    ExponentialDecay decay,
    int edition,
    long release) {
  /** Learns them from tries that were read without error. */
  public static SuccessRates of(Snapshot patterns) {
    return of(patterns, ReadingAccuracy.PERFECT);
  }

  /** Learns them. */
  public static SuccessRates of(Snapshot patterns, ReadingAccuracy reading) {
    var recent = SuccessMeasure.EASED.decay(patterns.shaped(GENERAL).toList());
    var decay = recent.upTo(patterns.cells().values().stream());
    return new SuccessRates(
        new SuccessModel(patterns, SuccessMeasure.EASED, decay, reading).learned(),
        new SuccessModel(patterns, SuccessMeasure.WON, decay, reading).learned(),
        reading,
        decay,
        patterns.edition(),
        patterns.position());
  }

  /** The model of one measure. */
  public SuccessModel of(SuccessMeasure measure) {
    return switch (measure) {
      case EASED -> eased;
      case WON -> won;
    };
  }
}
