package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How evidence fades: exponentially, by half in each half-life, by its age before the newest month
 * that is known; so nothing fades by the mere passing of time, and the same releases always say the
 * same.
 *
 * @param halfLife in months; infinite where nothing fades
 * @param newest what is younger is left out
 */
public record Fading(double halfLife, YearMonth newest) {
  private static final YearMonth END = YearMonth.of(9999, 12);

  /** Tried in turn; the longest is chosen that predicts as well as the best. */
  private static final List<Double> HALF_LIVES =
      List.of(Double.POSITIVE_INFINITY, 24.0, 12.0, 6.0, 3.0);

  private static final int FEWEST_MONTHS = 4;

  /** Where nothing fades. */
  public static Fading none() {
    return new Fading(Double.POSITIVE_INFINITY, END);
  }

  /**
   * With the half-life that the months themselves choose: each month is predicted from those before
   * it, and the longest half-life wins whose log loss is within one standard error of the least.
   */
  public static Fading learned(Collection<Cell> cells, Count cases, Count successes) {
    var months =
        cells.stream()
            .flatMap(cell -> cell.months().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    if (months.isEmpty()) {
      return none();
    }
    var newest = months.getLast();
    if (months.size() < FEWEST_MONTHS) {
      return new Fading(Double.POSITIVE_INFINITY, newest);
    }
    var losses =
        HALF_LIVES.stream()
            .map(each -> new Foretelling(each, cases, successes).losses(cells, months))
            .toList();
    return new Fading(HALF_LIVES.get(longestAsGoodAsBest(losses)), newest);
  }

  /** What a cell counts, each month by its weight. */
  public Tries of(Cell cell, Count cases, Count successes) {
    double tried = 0;
    double good = 0;
    for (var month : cell.months().entrySet()) {
      if (!month.getKey().isAfter(newest)) {
        double weight = weight(month.getKey());
        tried += weight * month.getValue().getOrDefault(cases, 0L);
        good += weight * month.getValue().getOrDefault(successes, 0L);
      }
    }
    return new Tries(good, tried);
  }

  /** As it looked when that month was the newest one. */
  public Fading asOf(YearMonth month) {
    return new Fading(halfLife, month);
  }

  private double weight(YearMonth month) {
    return Double.isInfinite(halfLife)
        ? 1
        : Math.pow(0.5, ChronoUnit.MONTHS.between(month, newest) / halfLife);
  }

  private static int longestAsGoodAsBest(List<List<Double>> losses) {
    var sums = losses.stream().map(Fading::sum).toList();
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

  /** Foretells each month of each cell from the months before it, shrunk towards all cells. */
  private record Foretelling(double halfLife, Count cases, Count successes) {
    List<Double> losses(Collection<Cell> cells, List<YearMonth> months) {
      var losses = new ArrayList<Double>();
      for (var month : months.subList(1, months.size())) {
        var before = new Fading(halfLife, month.minusMonths(1));
        var all = Tries.NONE;
        for (var cell : cells) {
          all = all.plus(before.of(cell, cases, successes));
        }
        if (all.cases() > 0) {
          var overall = Belief.plain(all).mean();
          for (var cell : cells) {
            losses.add(loss(cell, month, before, overall));
          }
        }
      }
      return losses;
    }

    private double loss(Cell cell, YearMonth month, Fading before, double overall) {
      var sums = cell.months().get(month);
      if (sums == null) {
        return 0;
      }
      double foretold =
          Belief.around(overall, PriorStrength.UNLEARNED)
              .seeing(before.of(cell, cases, successes))
              .mean();
      long good = sums.getOrDefault(successes, 0L);
      long bad = sums.getOrDefault(cases, 0L) - good;
      return -good * Math.log(foretold) - bad * Math.log(1 - foretold);
    }
  }
}
