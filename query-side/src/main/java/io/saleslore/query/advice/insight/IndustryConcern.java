package io.saleslore.query.advice.insight;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.ShareDifference;
import io.saleslore.query.evidence.Trials;

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
record IndustryConcern(
    Industry industry,
    Objection objection,
    double raised,
    double raisedInAll,
    double deals,
    double dealsInAll,
    MarketersBand marketers) {
  boolean isEnough() {
    return Math.min(raised, Math.min(deals, dealsInAll - deals)) >= Trials.FEWEST_FOR_ADVICE;
  }

  ShareDifference difference() {
    return ShareDifference.ofPoissonRates(raisedInAll - raised, dealsInAll - deals, raised, deals);
  }

  /** Whether it is raised more often here than chance explains, among so many comparisons. */
  boolean isShown(int comparisons) {
    return difference().change() > 0 && difference().isSignificant(comparisons);
  }

  /** In per cent of the deals; one deal may raise it several times. */
  int here() {
    return Math.min(100, RoundedRate.percent(raised / deals));
  }

  /** In per cent of the deals of other industries. */
  int elsewhere() {
    return Math.min(100, RoundedRate.percent((raisedInAll - raised) / (dealsInAll - deals)));
  }

  Evidence evidence() {
    return Evidence.of(raised, marketers);
  }
}
