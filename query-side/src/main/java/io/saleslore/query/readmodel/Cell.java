package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;

/**
 * The sum of all releases that fall into it.
 *
 * @param last the number of the last release in it, which guards it against the same one again
 * @param marketers the largest single release's band: a lower bound, since the same marketers may
 *     stand behind several
 * @param months the sums by calendar month, never empty
 */
public record Cell(
    CellKey key,
    long last,
    MarketersBand marketers,
    SortedMap<YearMonth, Map<Count, Long>> months) {

  /** The sum over all months, 0 where nothing of this is counted. */
  public long total(Count count) {
    long total = 0;
    for (var sums : months.values()) {
      total += sums.getOrDefault(count, 0L);
    }
    return total;
  }

  /** By which it is stored and put in order. */
  public String id() {
    return key.id();
  }
}
