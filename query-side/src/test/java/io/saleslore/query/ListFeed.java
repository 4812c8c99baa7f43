package io.saleslore.query;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The global zone as lists in memory; what is visible of it can grow. */
public final class ListFeed implements ReleaseFeed {
  private final Map<Integer, List<PatternReleased>> editions = new TreeMap<>();
  private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
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

  /** Spoils what is stored under this number, in every edition. */
  public ListFeed spoil(long number) {
    unreadable.add(number);
    return this;
  }

  public void mend(long number) {
    unreadable.remove(number);
  }

  @Override
  public int liveEdition() {
    return live;
  }

  @Override
  public long last(int edition) {
    return (edition == live ? visible : editions.getOrDefault(edition, List.of()).size()) - 1L;
  }

  @Override
  public List<PatternReleased> after(int edition, long number, int limit) {
    var releases = editions.getOrDefault(edition, List.of());
    int there = edition == live ? Math.min(visible, releases.size()) : releases.size();
    int from = (int) Math.min(number + 1, there);
    int to = Math.min(from + limit, there);
    for (int i = from; i < to; i++) {
      if (unreadable.contains((long) i)) {
        if (i == from) {
          throw new UnreadableRelease(edition, i, "java.io.IOException");
        }
        return releases.subList(from, i);
      }
    }
    return releases.subList(from, to);
  }
}
