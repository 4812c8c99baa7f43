package io.saleslore.query.readmodel;

import io.saleslore.query.http.RequestCounter;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets whoever asks have the processors first: between two pieces of its work a rebuild rests two
 * milliseconds for each question that came meanwhile, and at most three times as long as it worked.
 */
final class Courtesy {
  private static final long FOR_EACH_NANOS = 2_000_000;
  private static final long MOST = 3;

  private final RequestCounter requests;
  private long asked;
  private long since = System.nanoTime();
  private boolean isAsked = true;

  Courtesy(RequestCounter requests) {
    this.requests = requests;
    this.asked = requests.count();
  }

  /**
   * Whether requests came while the last piece was done, or none is done yet; pieces should then be
   * small.
   */
  boolean isAsked() {
    return isAsked;
  }

  /** A piece is done. */
  void rest() {
    long came = requests.count() - asked;
    long worked = System.nanoTime() - since;
    isAsked = came > 0;
    if (isAsked) {
      LockSupport.parkNanos(Math.min(came * FOR_EACH_NANOS, MOST * worked));
    }
    asked = requests.count();
    since = System.nanoTime();
  }
}
