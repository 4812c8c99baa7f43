package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Learns the half-life of evidence from the months themselves: each month is predicted from those
 * before it, and the longest half-life wins whose log loss is within one standard error of the
 * least.
 */
public final class HalfLifeSelection {
  /** The candidates, the longest first. */
  private static final List<Double> HALF_LIVES =
      List.of(Double.POSITIVE_INFINITY, 24.0, 12.0, 6.0, 3.0);

  private static final int FEWEST_MONTHS = 4;

  private HalfLifeSelection() {}

  /** The decay that the months of these cells choose; none below four months. */
  public static ExponentialDecay learn(Collection<Cell> cells, Count cases, Count successes) {
    var months = months(cells);
    if (months.isEmpty()) {
      return ExponentialDecay.none();
    }
    var newest = months.getLast();
    if (months.size() < FEWEST_MONTHS) {
      return ExponentialDecay.none().asOf(newest);
    }
    var losses =
        HALF_LIVES.stream()
            .map(each -> new MonthAheadLoss(each, cases, successes).ofEach(cells, months))
            .toList();
    return new ExponentialDecay(HALF_LIVES.get(longestAsGoodAsBest(losses)), newest);
  }

  private static List<YearMonth> months(Collection<Cell> cells) {
    return cells.stream()
        .flatMap(cell -> cell.months().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static int longestAsGoodAsBest(List<List<Double>> losses) {
    var sums = losses.stream().map(HalfLifeSelection::sum).toList();
    int best = sums.indexOf(sums.stream().min(Comparator.naturalOrder()).orElseThrow());
    for (int i = 0; i < best; i++) {
      if (sums.get(i) - sums.get(best) <= errorOfDifference(losses.get(i), losses.get(best))) {
        return i;
      }
    }
    return best;
  }

  private static double errorOfDifference(List<Double> one, List<Double> other) {
    double squares = 0;
    for (int i = 0; i < one.size(); i++) {
      squares += Math.pow(one.get(i) - other.get(i), 2);
    }
    return Math.sqrt(squares);
  }

  private static double sum(List<Double> losses) {
    return losses.stream().mapToDouble(Double::doubleValue).sum();
  }
}
