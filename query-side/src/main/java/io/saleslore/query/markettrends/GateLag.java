package io.saleslore.query.markettrends;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Until when the gate has let out what belongs together. A crowd takes whole months, the oldest
 * first, so what was raised before the month of its last release is out, and what came later may be
 * held; rare concerns lag most.
 */
record GateLag(Map<String, YearMonth> lastReleased, Map<String, Long> volumes) {
  private static final double MOST = 0.8;

  /** Of the cells of each month, by series. */
  static GateLag of(SortedMap<YearMonth, SortedMap<String, Cell>> months) {
    var last = new HashMap<String, YearMonth>();
    var volumes = new HashMap<String, Long>();
    months.forEach(
        (month, cells) ->
            cells.forEach(
                (series, cell) -> {
                  last.put(series, month);
                  volumes.merge(series, volume(cell), Long::sum);
                }));
    return new GateLag(last, volumes);
  }

  /** The last month of which at least four fifths of the volume are in series that caught up. */
  Optional<YearMonth> until() {
    double all = volumes.values().stream().mapToLong(Long::longValue).sum();
    return lastReleased.values().stream()
        .filter(month -> caughtUp(month.minusMonths(1)) >= MOST * all)
        .max(Comparator.naturalOrder())
        .map(month -> month.minusMonths(1));
  }

  /** Whether all of a series is out up to the end of this month. */
  boolean isCaughtUp(String series, YearMonth month) {
    var last = lastReleased.get(series);
    return last != null && last.isAfter(month);
  }

  private double caughtUp(YearMonth month) {
    return volumes.entrySet().stream()
        .filter(each -> isCaughtUp(each.getKey(), month))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long volume(Cell cell) {
    return cell.total(Count.RAISED) + cell.total(Count.DECIDED);
  }
}
