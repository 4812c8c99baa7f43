package io.saleslore.tools.bench.timing;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Does the same step over and over on several threads, and counts: as often as it can be done (a
 * closed loop), or at a constant rate (an open one).
 *
 * @param latencies takes the time of each step
 */
public record WorkLoop(int threads, Latencies latencies, WorkStep step) {
  /** No time of the clock: half of its range is centuries away. */
  private static final long DONE = Long.MIN_VALUE;

  /** When the step of this number began, or was due; it is waited for. */
  private interface Due {
    long at(long number);
  }

  /** A loop whose single times nobody wants. */
  public WorkLoop(int threads, WorkStep step) {
    this(threads, new Latencies(), step);
  }

  /**
   * As fast as the threads can.
   *
   * @param seconds how long new steps are begun
   */
  public Throughput closed(double seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    return together(
        start,
        _ -> {
          long began = System.nanoTime();
          return began < end ? began : DONE;
        });
  }

  /**
   * So many a second. A latency counts from when the step was due: what had to wait for a thread
   * that was held up is late, and is not left out.
   */
  public Throughput open(double perSecond, double seconds) throws Exception {
    long start = System.nanoTime();
    long all = (long) (perSecond * seconds);
    return together(
        start, number -> number < all ? await(start + (long) (number * 1e9 / perSecond)) : DONE);
  }

  private static long await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }

  private Throughput together(long start, Due due) throws Exception {
    var numbers = new AtomicLong();
    Callable<Long> worker = () -> work(numbers, due);
    long done = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var each : pool.invokeAll(Collections.nCopies(threads, worker))) {
        done += each.get();
      }
    }
    return new Throughput(done, (System.nanoTime() - start) / 1e9);
  }

  private long work(AtomicLong numbers, Due due) throws Exception {
    long done = 0;
    long number = numbers.getAndIncrement();
    for (long from = due.at(number); from != DONE; from = due.at(number)) {
      step.at(number);
      latencies.add(System.nanoTime() - from);
      number = numbers.getAndIncrement();
      done++;
    }
    return done;
  }
}
