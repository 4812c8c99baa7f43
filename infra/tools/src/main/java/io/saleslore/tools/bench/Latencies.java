package io.saleslore.tools.bench;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Single latencies, to three digits (HdrHistogram); for several threads at once. */
final class Latencies {
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();

  private final Histogram nanos = new ConcurrentHistogram(LONGEST, 3);

  void add(long took) {
    nanos.recordValue(Math.clamp(took, 0, nanos.getHighestTrackableValue()));
  }

  long count() {
    return nanos.getTotalCount();
  }

  double millisAt(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }

  /** As they come from another process. */
  static Latencies ofBytes(byte[] bytes) {
    var latencies = new Latencies();
    latencies.nanos.add(Histogram.decodeFromByteBuffer(ByteBuffer.wrap(bytes), LONGEST));
    return latencies;
  }

  byte[] bytes() {
    var bytes = ByteBuffer.allocate(nanos.getNeededByteBufferCapacity());
    int length = nanos.encodeIntoByteBuffer(bytes);
    return Arrays.copyOf(bytes.array(), length);
  }

  /** The raw samples in HdrHistogram's own text form, in milliseconds. */
  void write(PrintStream out) {
    nanos.outputPercentileDistribution(out, 1e6);
  }
}
