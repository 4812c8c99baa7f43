package io.saleslore.query.advice;

import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.Tries;

/**
 * What a prediction is made from, as log odds of shrunken rates: the plain rate, how far this
 * objection and approach are from it, and how far one property of the customer moves that.
 */
final class Foundation {
  private final Ladder ladder;
  private final Belief plain;

  Foundation(Ladder ladder) {
    this.ladder = ladder;
    this.plain = Belief.plain(ladder.all());
  }

  Ladder ladder() {
    return ladder;
  }

  /** How often anything works, whatever it is. */
  Belief plain() {
    return plain;
  }

  Tries all() {
    return ladder.all();
  }

  /** A constant, what objection and approach add, and what the property adds; in that order. */
  double[] features(Facet facet, String objection, String approach, String code) {
    return features(
        general(objection, approach), LogOdds.of(belief(facet, objection, approach, code)));
  }

  /** The same where nothing is known of the customer. */
  double[] features(String objection, String approach) {
    double general = general(objection, approach);
    return features(general, general);
  }

  private double[] features(double general, double own) {
    return new double[] {1, general - LogOdds.of(plain), own - general};
  }

  private double general(String objection, String approach) {
    return LogOdds.of(ladder.general(objection, approach).map(Rung::belief).orElse(plain));
  }

  private Belief belief(Facet facet, String objection, String approach, String code) {
    return ladder
        .with(facet, objection, approach, code)
        .or(() -> ladder.general(objection, approach))
        .map(Rung::belief)
        .orElse(plain);
  }
}
