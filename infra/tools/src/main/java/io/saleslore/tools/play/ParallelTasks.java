package io.saleslore.tools.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Does a few things at once, and stops all when one of them fails. */
final class ParallelTasks {
  private static final int AT_ONCE = 8;

  private ParallelTasks() {}

  static void run(List<Runnable> all) {
    try (var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var running = new ArrayList<CompletableFuture<Void>>();
      all.forEach(each -> running.add(CompletableFuture.runAsync(each, pool)));
      try {
        running.forEach(CompletableFuture::join);
      } catch (CompletionException e) {
        pool.shutdownNow();
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }
}
