package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Makes cells by hand: the counts of each month, whatever the read model. */
public final class Cells {
  private final CellKey key;
  private final TreeMap<YearMonth, Map<Count, Long>> months = new TreeMap<>();
  private MarketersBand marketers = MarketersBand.FROM_10_TO_19;

  private Cells(CellKey key) {
    this.key = key;
  }

  public static Cells of(String shape, String... codes) {
    return new Cells(CellKey.of(shape, codes));
  }

  public Cells marketers(MarketersBand band) {
    marketers = band;
    return this;
  }

  /** Counts a month's cases and successes. */
  public Cells in(YearMonth month, Count cases, long number, Count successes, long good) {
    var counts = months.computeIfAbsent(month, _ -> new HashMap<>());
    counts.put(cases, number);
    counts.put(successes, good);
    return this;
  }

  public Cell cell() {
    return new Cell(key, 0, marketers, months);
  }
}
