package io.saleslore.kernel.story;

import java.util.List;

/** Every story that ever ended, in the order of its ending; ids alone. */
public interface EndedStories {
  /** A story and where its ending stands in the history. */
  record Ended(long position, StoryRef ref) {}

  /** How many there are. */
  long count();

  /** How many customers were forgotten: of one of them may be what was read before it rose. */
  long forgotten();

  /**
   * Those that ended behind a position.
   *
   * @param position 0 for the start
   */
  List<Ended> after(long position, int limit);
}
