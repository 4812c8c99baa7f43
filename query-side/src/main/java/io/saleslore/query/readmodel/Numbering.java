package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** Refuses releases with a gap, since a late one could never be made up for. */
final class Numbering {
  private Numbering() {}

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
