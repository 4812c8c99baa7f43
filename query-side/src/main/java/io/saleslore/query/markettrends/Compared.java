package io.saleslore.query.markettrends;

import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Shift;
import io.saleslore.query.evidence.Tries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One share by month, in the months before and now. */
record Compared(
    @Nullable String objection, List<Tries> monthsBefore, List<Tries> monthsNow, double strength) {
  private static final int FEWEST_CASES = 20;

  /** How alike the months before were: learned from all shares together. */
  static double likeness(List<List<Tries>> monthsBefore) {
    return PriorStrength.of(monthsBefore);
  }

  Tries before() {
    return sum(monthsBefore);
  }

  Tries now() {
    return sum(monthsNow);
  }

  /** Whether there is enough of it: cases in both, and enough of what is counted in all. */
  boolean isEnough() {
    return before().cases() >= FEWEST_CASES
        && now().cases() >= FEWEST_CASES
        && before().plus(now()).successes() >= FEWEST_CASES;
  }

  Shift shift() {
    return Shift.between(monthsBefore, monthsNow, strength);
  }

  String name() {
    return objection == null
        ? "The share of deals that are won"
        : objection + " among the concerns";
  }

  private static Tries sum(List<Tries> months) {
    return months.stream().reduce(Tries.NONE, Tries::plus);
  }
}
