package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** The numbers of an edition's releases, which must have no gap: a late one could not be added. */
final class ReleaseSequence {
  private ReleaseSequence() {}

  /**
   * Refuses releases that do not follow a position one by one.
   *
   * @throws IllegalStateException if one is missing
   */
  static void check(long position, List<PatternReleased> releases) {
    long expected = position + 1;
    for (var release : releases) {
      if (release.number() != expected) {
        throw new IllegalStateException(
            "release " + expected + " of edition " + release.edition() + " is missing");
      }
      expected++;
    }
  }
}
