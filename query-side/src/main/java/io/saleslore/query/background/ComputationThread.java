package io.saleslore.query.background;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A plain executor, since of an executor service Reactor would cancel and interrupt tasks. */
final class ComputationThread implements Executor {
  private final Executor executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("read-model-computation").daemon().factory());

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }
}
