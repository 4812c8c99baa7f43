package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.story.EndedStories;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A history in which so many stories ended, none of which is read. */
public final class EndedList implements EndedStories {
  private final long count;
  final AtomicLong forgotten = new AtomicLong();

  /** So many stories ended. */
  public EndedList(long count) {
    this.count = count;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long forgotten() {
    return forgotten.get();
  }

  @Override
  public List<Ended> after(long position, int limit) {
    return List.of();
  }
}
