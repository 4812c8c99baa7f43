package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A cell in the making; takes every release once, in order. */
final class Tally {
  private final CellKey key;
  private final TreeMap<YearMonth, EnumMap<Count, Long>> months = new TreeMap<>();
  private MarketersBand marketers = MarketersBand.FROM_5_TO_9;
  private long last = -1;

  Tally(CellKey key) {
    this.key = key;
  }

  static Tally of(CellKey key, @Nullable Cell cell) {
    var tally = new Tally(key);
    if (cell != null) {
      tally.last = cell.last();
      tally.marketers = cell.marketers();
      cell.months().forEach((month, sums) -> tally.months.put(month, new EnumMap<>(sums)));
    }
    return tally;
  }

  void add(PatternReleased release) {
    if (release.number() <= last) {
      return;
    }
    last = release.number();
    if (release.marketers().compareTo(marketers) > 0) {
      marketers = release.marketers();
    }
    var sums = months.computeIfAbsent(release.month(), _ -> new EnumMap<>(Count.class));
    release.counts().forEach((count, sum) -> sums.merge(count, (long) sum, Long::sum));
  }

  long last() {
    return last;
  }

  Cell cell() {
    var copy = new TreeMap<YearMonth, Map<Count, Long>>();
    months.forEach((month, sums) -> copy.put(month, Map.copyOf(sums)));
    return new Cell(key, last, marketers, copy);
  }
}
