package io.saleslore.query.rebuild;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How fast the rebuild of this process goes, and how much rebuilds have done in it. */
@Component
public class RebuildMeter {
  private final AtomicLong folded = new AtomicLong();
  private volatile long rate;

  RebuildMeter() {}

  /** Releases a second of the rebuild that runs in this process, 0 where none does. */
  public long rate() {
    return rate;
  }

  /** How many releases rebuilds have folded in this process. */
  public long folded() {
    return folded.get();
  }

  void count(long releases) {
    folded.addAndGet(releases);
  }

  void runsAt(long releasesPerSecond) {
    rate = releasesPerSecond;
  }
}
