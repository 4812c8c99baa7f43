package io.saleslore.query.advice;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Shift;

/**
 * How often an industry raises an objection, against all others. What the gate holds back or moved
 * to the parent crowd may come from any industry, so it is all counted for the others: here is a
 * lower bound, elsewhere an upper one.
 *
 * @param raised in this industry, as far as it is released so
 * @param raisedInAll whatever the industry, also where it is not known
 * @param deals decided in this industry
 * @param dealsInAll decided in any known industry
 */
record Concern(
    Industry industry,
    Objection objection,
    double raised,
    double raisedInAll,
    double deals,
    double dealsInAll,
    MarketersBand marketers) {
  private static final int FEWEST_CASES = 20;

  boolean isEnough() {
    return raised >= FEWEST_CASES && deals >= FEWEST_CASES && dealsInAll - deals >= FEWEST_CASES;
  }

  Shift shift() {
    return Shift.ofRates(raisedInAll - raised, dealsInAll - deals, raised, deals);
  }

  /** In per cent of the deals. */
  int here() {
    return Rate.percent(raised / deals);
  }

  /** In per cent of the deals of other industries. */
  int elsewhere() {
    return Rate.percent((raisedInAll - raised) / (dealsInAll - deals));
  }

  Evidence evidence() {
    return new Evidence(CasesBand.of(raised), marketers);
  }
}
