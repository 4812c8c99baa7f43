package io.saleslore.query.fold;

import io.saleslore.query.http.RequestCounter;
import java.util.concurrent.locks.LockSupport;

/**
 * Slows a build down while requests come: between two pieces of its work it rests two milliseconds
 * for each request that came meanwhile, and at most three times as long as it worked.
 */
final class BuildThrottle {
  private static final long NANOS_PER_REQUEST = 2_000_000;
  private static final long MOST_REST_PER_WORK = 3;

  private final RequestCounter requests;
  private long counted;
  private long since = System.nanoTime();
  private boolean isBusy = true;

  BuildThrottle(RequestCounter requests) {
    this.requests = requests;
    this.counted = requests.count();
  }

  /**
   * Whether requests came during the last piece of work, or none is done yet; pieces should then be
   * small.
   */
  boolean isBusy() {
    return isBusy;
  }

  /** After each piece of work. */
  void rest() {
    long came = requests.count() - counted;
    long worked = System.nanoTime() - since;
    isBusy = came > 0;
    if (isBusy) {
      LockSupport.parkNanos(nanosOfRest(came, worked));
    }
    counted = requests.count();
    since = System.nanoTime();
  }

  /**
   * How long a rest is.
   *
   * @param worked nanoseconds
   */
  static long nanosOfRest(long requests, long worked) {
    return Math.min(requests * NANOS_PER_REQUEST, MOST_REST_PER_WORK * worked);
  }
}
