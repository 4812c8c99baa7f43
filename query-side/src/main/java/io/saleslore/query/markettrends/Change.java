package io.saleslore.query.markettrends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Shift;
import io.saleslore.query.evidence.Tries;
import org.jspecify.annotations.Nullable;

/**
 * Something now against the months before.
 *
 * @param of the share of what it is about
 * @param objection whose share among the concerns it is
 * @param points how far it moved, with the interval for everything that is compared here together
 * @param cases how many stand behind the share now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
    String of,
    @Nullable String objection,
    Rate before,
    Rate now,
    Shift.Points points,
    boolean changeShown,
    CasesBand cases,
    String sentence) {

  static Change of(Compared compared, int comparisons) {
    var shift = compared.shift();
    boolean shown = shift.isShown(comparisons);
    var points = shift.points(comparisons);
    return new Change(
        compared.objection() == null ? "won-of-decided" : "raised-of-concerns",
        compared.objection(),
        rate(compared.before()),
        rate(compared.now()),
        points,
        shown,
        CasesBand.of(compared.now().cases()),
        compared.name()
            + (shown
                ? " is "
                    + (points.change() < 0 ? "down" : "up")
                    + " by %d points (%d to %d)."
                        .formatted(Math.abs(points.change()), points.low(), points.high())
                : ": no change is shown."));
  }

  private static Rate rate(Tries tries) {
    return java.util.Objects.requireNonNull(Rate.observed(tries));
  }
}
