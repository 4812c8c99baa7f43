package io.saleslore.query;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** The global zone as the query side sees it: numbered releases, read only. Calls may block. */
public interface ReleaseFeed {
  /** The edition that is served. */
  int liveEdition();

  /** The number of an edition's last release, -1 where there is none. */
  long last(int edition);

  /**
   * The releases that follow a number, in order and without gaps, up to the first that cannot be
   * read.
   *
   * @param number -1 for the start
   * @throws UnreadableRelease if the very next one cannot be read
   */
  List<PatternReleased> after(int edition, long number, int limit);
}
