package io.saleslore.tools.bench;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Does the same thing over and over for a time, on several threads, and counts: as often as it can
 * be done, or at a constant rate.
 */
final class Pace {
  /** No time of the clock: half of its range is centuries away. */
  private static final long DONE = Long.MIN_VALUE;

  private Pace() {}

  /** One thing done; the number counts up over all threads. */
  interface Step {
    void at(long number) throws Exception;
  }

  /**
   * How many were done in a second, as fast as the threads can.
   *
   * @param seconds how long new ones are begun
   */
  static double perSecond(int threads, double seconds, Latencies latencies, Step step)
      throws Exception {
    return fast(threads, seconds, latencies, step).perSecond();
  }

  /** The same as it was counted. */
  static Done fast(int threads, double seconds, Latencies latencies, Step step) throws Exception {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return together(
        threads,
        latencies,
        number -> {
          long began = System.nanoTime();
          return began < end ? began : DONE;
        },
        step);
  }

  /**
   * How many were done in a second, where so many are due in each. A latency counts from when it
   * was due: what had to wait for a thread that was held up is late, and is not left out.
   */
  static double atRate(
      int threads, double perSecond, double seconds, Latencies latencies, Step step)
      throws Exception {
    long start = System.nanoTime();
    long all = (long) (perSecond * seconds);
    return together(
            threads,
            latencies,
            number -> number < all ? await(start + (long) (number * 1e9 / perSecond)) : DONE,
            step)
        .perSecond();
  }

  /** When the step of this number began, or was due; it is waited for. */
  private interface Due {
    long at(long number);
  }

  private static long await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }

  private static Done together(int threads, Latencies latencies, Due due, Step step)
      throws Exception {
    long start = System.nanoTime();
    var numbers = new AtomicLong();
    Callable<Long> worker =
        () -> {
          long done = 0;
          long number = numbers.getAndIncrement();
          for (long from = due.at(number); from != DONE; from = due.at(number)) {
            step.at(number);
            latencies.add(System.nanoTime() - from);
            number = numbers.getAndIncrement();
            done++;
          }
          return done;
        };
    long done = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var each : pool.invokeAll(Collections.nCopies(threads, worker))) {
        done += each.get();
      }
    }
    return new Done(done, (System.nanoTime() - start) / 1e9);
  }

  /** So much of a thing, in the seconds that it takes. */
  static Done timed(double count, Task task) throws Exception {
    return new Done(count, seconds(task));
  }

  /** How many seconds it takes. */
  static double seconds(Task task) throws Exception {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** What was done, and how long it took. */
  record Done(double count, double seconds) {
    static final Done NOTHING = new Done(0, 0);

    double perSecond() {
      return count / seconds;
    }

    Done and(Done further) {
      return new Done(count + further.count, seconds + further.seconds);
    }
  }

  /** Something that is timed as a whole. */
  interface Task {
    void run() throws Exception;
  }
}
