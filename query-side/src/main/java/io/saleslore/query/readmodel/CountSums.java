package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.Count;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Plain numbers, so that the collector need not look through all of them for each release. */
final class CountSums {
  private static final long NOT_COUNTED = -1;
  private static final Count[] COUNTS = Count.values();

  private final long[] sums = new long[COUNTS.length];

  CountSums() {
    Arrays.fill(sums, NOT_COUNTED);
  }

  void add(Count count, Number more) {
    int at = count.ordinal();
    sums[at] = Math.max(0, sums[at]) + more.longValue();
  }

  Map<Count, Long> toMap() {
    var all = new EnumMap<Count, Long>(Count.class);
    for (var count : COUNTS) {
      if (sums[count.ordinal()] != NOT_COUNTED) {
        all.put(count, sums[count.ordinal()]);
      }
    }
    return Map.copyOf(all);
  }
}
