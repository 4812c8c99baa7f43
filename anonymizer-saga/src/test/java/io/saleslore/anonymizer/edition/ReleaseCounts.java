package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.kernel.release.PatternReleased;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many releases each edition has. */
final class ReleaseCounts implements Releases {
  private final Map<Integer, Long> counts = new HashMap<>();

  void set(int edition, long count) {
    counts.put(edition, count);
  }

  @Override
  public long next(int edition) {
    return counts.getOrDefault(edition, 0L);
  }

  @Override
  public PatternReleased find(int edition, long number) {
    throw new AssertionError("nothing is looked up");
  }

  @Override
  public void publish(List<PatternReleased> releases) {
    releases.forEach(each -> counts.merge(each.edition(), 1L, Long::sum));
  }
}
