package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums releases up to a cell; each counts once, and they come in order. */
public final class CellTally {
  private final CellKey key;
  private final TreeMap<YearMonth, CountSums> months = new TreeMap<>();
  private MarketersBand marketers = MarketersBand.FROM_5_TO_9;
  private long last = -1;

  /** Of an empty cell. */
  public CellTally(CellKey key) {
    this.key = key;
  }

  /** Goes on from a cell as it was stored, from an empty one where it is null. */
  public static CellTally of(CellKey key, @Nullable Cell cell) {
    var tally = new CellTally(key);
    if (cell != null) {
      tally.last = cell.last();
      tally.marketers = cell.marketers();
      cell.months().forEach((month, sums) -> sums.forEach(tally.of(month)::add));
    }
    return tally;
  }

  /** Adds a release, unless it or a later one was added before. */
  public void add(PatternReleased release) {
    if (release.number() <= last) {
      return;
    }
    last = release.number();
    if (release.marketers().compareTo(marketers) > 0) {
      marketers = release.marketers();
    }
    release.counts().forEach(of(release.month())::add);
  }

  private CountSums of(YearMonth month) {
    return months.computeIfAbsent(month, _ -> new CountSums());
  }

  /** The cell as it stands now. */
  public Cell cell() {
    var copy = new TreeMap<YearMonth, Map<Count, Long>>();
    months.forEach((month, sums) -> copy.put(month, sums.toMap()));
    return new Cell(key, last, marketers, copy);
  }
}
