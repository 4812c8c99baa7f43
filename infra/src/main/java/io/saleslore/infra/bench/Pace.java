package io.saleslore.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Does the same thing over and over for a time, on several threads, and counts. */
final class Pace {
  private Pace() {}

  /** One thing done; the number counts up over all threads. */
  interface Step {
    void at(long number) throws Exception;
  }

  /**
   * How many were done in a second.
   *
   * @param seconds how long new ones are begun
   */
  static double perSecond(int threads, double seconds, Latencies latencies, Step step)
      throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    var numbers = new AtomicLong();
    Callable<Long> worker =
        () -> {
          long done = 0;
          while (System.nanoTime() < end) {
            long began = System.nanoTime();
            step.at(numbers.getAndIncrement());
            latencies.add(System.nanoTime() - began);
            done++;
          }
          return done;
        };
    long done = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(worker));
      }
      for (var each : running) {
        done += each.get();
      }
    }
    return done / ((System.nanoTime() - start) / 1e9);
  }

  /** How many seconds it takes. */
  static double seconds(Task task) throws Exception {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Something that is timed as a whole. */
  interface Task {
    void run() throws Exception;
  }
}
