package io.saleslore.tools.bench.timing;

import org.jspecify.annotations.Nullable;

/** Takes results, so that the compiler may not leave out the work they came from. */
public final class Blackhole {
  private static volatile @Nullable Object taken;

  private Blackhole() {}

  /**
   * Takes a result.
   *
   * @throws IllegalStateException if it is the one taken last
   */
  public static void take(Object result) {
    if (result == taken) {
      throw new IllegalStateException("the same result twice");
    }
    taken = result;
  }
}
