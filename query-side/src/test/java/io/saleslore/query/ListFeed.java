package io.saleslore.query;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The global zone as lists in memory; what is visible of it can grow. */
public final class ListFeed implements ReleaseFeed {
  private final Map<Integer, List<PatternReleased>> editions = new TreeMap<>();
  private volatile int live;
  private volatile int visible;

  public ListFeed(int edition, List<PatternReleased> releases) {
    show(edition, releases);
  }

  public void show(int edition, List<PatternReleased> releases) {
    editions.put(edition, releases);
    live = edition;
    visible = releases.size();
  }

  /** Shows only so many of them for now. */
  public ListFeed only(int number) {
    visible = Math.min(number, editions.getOrDefault(live, List.of()).size());
    return this;
  }

  @Override
  public int liveEdition() {
    return live;
  }

  @Override
  public long last(int edition) {
    return visible - 1L;
  }

  @Override
  public List<PatternReleased> after(int edition, long number, int limit) {
    var releases = editions.getOrDefault(edition, List.of());
    int from = (int) Math.min(number + 1, visible);
    return releases.subList(from, Math.min(from + limit, visible));
  }
}
