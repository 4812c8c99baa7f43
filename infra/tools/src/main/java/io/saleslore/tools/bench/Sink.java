package io.saleslore.tools.bench;

import org.jspecify.annotations.Nullable;

/** Takes results, so that the compiler may not leave out the work they came from. */
final class Sink {
  private static volatile @Nullable Object taken;

  private Sink() {}

  static void take(Object result) {
    if (result == taken) {
      throw new IllegalStateException("the same result twice");
    }
    taken = result;
  }
}
