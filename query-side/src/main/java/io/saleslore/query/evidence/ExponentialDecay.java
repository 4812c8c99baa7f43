package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How old evidence loses weight: by half in each half-life of its age before the newest month that
 * is known. So nothing decays by the mere passing of time, and the same releases always say the
 * same.
 *
 * @param halfLife in months; infinite where nothing decays
 * @param newest what is younger is left out
 */
public record ExponentialDecay(double halfLife, YearMonth newest) {
  private static final YearMonth END = YearMonth.of(9999, 12);

  /** Where nothing decays and nothing is left out. */
  public static ExponentialDecay none() {
    return new ExponentialDecay(Double.POSITIVE_INFINITY, END);
  }

  /** What a cell counts, each month by its weight. */
  public Trials trials(Cell cell, Count cases, Count successes) {
    double tried = 0;
    double good = 0;
    for (var month : cell.months().entrySet()) {
      if (!month.getKey().isAfter(newest)) {
        double weight = weight(month.getKey());
        tried += weight * month.getValue().getOrDefault(cases, 0L);
        good += weight * month.getValue().getOrDefault(successes, 0L);
      }
    }
    return new Trials(good, tried);
  }

  /** As it was when that month was the newest one. */
  public ExponentialDecay asOf(YearMonth month) {
    return new ExponentialDecay(halfLife, month);
  }

  /** As it is with the newest month of these cells, where that is newer. */
  public ExponentialDecay upTo(Stream<Cell> cells) {
    return cells
        .map(cell -> cell.months().lastKey())
        .max(Comparator.naturalOrder())
        .filter(month -> month.isAfter(newest))
        .map(this::asOf)
        .orElse(this);
  }

  private double weight(YearMonth month) {
    return Double.isInfinite(halfLife)
        ? 1
        : Math.pow(0.5, ChronoUnit.MONTHS.between(month, newest) / halfLife);
  }
}
