package io.saleslore.tools.bench.load;

import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;

/**
 * What came of a load.
 *
 * @param perSecond how many were answered well in a second
 * @param failed how many were answered with another status than 2xx
 * @param latencies from when each was due; at no constant rate, from when it was sent
 */
public record LoadOutcome(double perSecond, long failed, Latencies latencies) {
  /**
   * The outcome, if everything was answered well.
   *
   * @throws IllegalStateException if something was not
   */
  public LoadOutcome good() {
    if (failed > 0) {
      throw new IllegalStateException(failed + " requests were not answered well");
    }
    return this;
  }

  /** The rate, as a round of a comparison. */
  public Throughput throughput() {
    return new Throughput(perSecond, 1);
  }
}
