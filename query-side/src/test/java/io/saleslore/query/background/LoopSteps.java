package io.saleslore.query.background;

/** Runs a loop's steps on the thread of a test. */
public final class LoopSteps {
  private LoopSteps() {}

  /** Until there is nothing to do. */
  public static void all(BackgroundLoop loop) {
    while (loop.step()) {}
  }
}
