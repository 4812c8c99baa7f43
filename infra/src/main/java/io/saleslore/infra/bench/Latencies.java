package io.saleslore.infra.bench;

import java.io.PrintStream;
import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Single latencies, to three digits (HdrHistogram); for several threads at once. */
final class Latencies {
  private final Histogram nanos = new ConcurrentHistogram(Duration.ofMinutes(10).toNanos(), 3);

  void add(long took) {
    nanos.recordValue(Math.clamp(took, 0, nanos.getHighestTrackableValue()));
  }

  long count() {
    return nanos.getTotalCount();
  }

  double millisAt(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }

  /** The raw samples in HdrHistogram's own text form, in milliseconds. */
  void write(PrintStream out) {
    nanos.outputPercentileDistribution(out, 1e6);
  }
}
