package io.saleslore.query.markettrends;

import io.saleslore.query.evidence.ShareDifference;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One share by month, in the months before and now.
 *
 * @param objection whose share among the concerns it is, null where it is that of the deals won
 * @param priorStrength how alike months are
 */
record ShareComparison(
    @Nullable String objection,
    List<Trials> monthsBefore,
    List<Trials> monthsNow,
    double priorStrength) {
  Trials before() {
    return Trials.sum(monthsBefore);
  }

  Trials now() {
    return Trials.sum(monthsNow);
  }

  /** Whether there are enough cases in both, and enough of what is counted in all. */
  boolean isEnough() {
    return before().areEnough()
        && now().areEnough()
        && before().plus(now()).successes() >= Trials.FEWEST_FOR_ADVICE;
  }

  ShareDifference difference() {
    return ShareDifference.ofMonths(monthsBefore, monthsNow, priorStrength);
  }

  String name() {
    return objection == null
        ? "The share of deals that are won"
        : objection + " among the concerns";
  }
}
