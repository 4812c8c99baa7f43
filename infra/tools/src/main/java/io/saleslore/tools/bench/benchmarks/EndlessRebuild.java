package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.platform.BenchEdition;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rebuilds all read models over and over until it is closed. */
record EndlessRebuild(Thread thread, AtomicBoolean isOver) implements AutoCloseable {
  static EndlessRebuild of(BenchEdition edition) {
    var isOver = new AtomicBoolean();
    return new EndlessRebuild(
        Thread.ofPlatform().start(() -> rebuildUntil(isOver, edition)), isOver);
  }

  private static void rebuildUntil(AtomicBoolean isOver, BenchEdition edition) {
    try {
      while (!isOver.get()) {
        edition.drop(edition.rebuild());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    isOver.set(true);
    thread.join();
  }
}
