package io.saleslore.query.markettrends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.ShareDifference.PercentagePoints;
import io.saleslore.query.evidence.Trials;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A share now against the months before.
 *
 * @param of the share of what it is about
 * @param objection whose share among the concerns it is
 * @param points how far it moved, with the interval for everything that is compared here together
 * @param cases how many stand behind the share now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrendChange(
    String of,
    @Nullable String objection,
    RoundedRate before,
    RoundedRate now,
    PercentagePoints points,
    boolean changeShown,
    CasesBand cases,
    String sentence) {
  static TrendChange of(ShareComparison compared, int comparisons) {
    var difference = compared.difference();
    boolean isShown = difference.isSignificant(comparisons);
    var points = difference.points(comparisons);
    return new TrendChange(
        compared.objection() == null ? "won-of-decided" : "raised-of-concerns",
        compared.objection(),
        rate(compared.before()),
        rate(compared.now()),
        points,
        isShown,
        CasesBand.of(compared.now().cases()),
        compared.name() + (isShown ? moved(points) : ": no change is shown."));
  }

  private static String moved(PercentagePoints points) {
    return " is %s by %d points (%d to %d)."
        .formatted(
            points.change() < 0 ? "down" : "up",
            Math.abs(points.change()),
            points.low(),
            points.high());
  }

  private static RoundedRate rate(Trials trials) {
    return Objects.requireNonNull(RoundedRate.observed(trials));
  }
}
