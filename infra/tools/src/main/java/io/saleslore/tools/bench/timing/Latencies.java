package io.saleslore.tools.bench.timing;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Single latencies, to three digits (HdrHistogram); for several threads at once. */
public final class Latencies {
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();

  private final Histogram nanos = new ConcurrentHistogram(LONGEST, 3);

  /** None yet. */
  public Latencies() {}

  /** One more, in nanoseconds. */
  public void add(long took) {
    nanos.recordValue(Math.clamp(took, 0, nanos.getHighestTrackableValue()));
  }

  /** How many there are. */
  public long count() {
    return nanos.getTotalCount();
  }

  /** The percentile, from 0 to 100, in milliseconds. */
  public double millisAt(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }

  /** As they come from another process. */
  public static Latencies ofBytes(byte[] bytes) {
    var latencies = new Latencies();
    latencies.nanos.add(Histogram.decodeFromByteBuffer(ByteBuffer.wrap(bytes), LONGEST));
    return latencies;
  }

  /** As they go to another process. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(nanos.getNeededByteBufferCapacity());
    int length = nanos.encodeIntoByteBuffer(bytes);
    return Arrays.copyOf(bytes.array(), length);
  }

  /** Writes the raw samples in HdrHistogram's own text form, in milliseconds. */
  public void write(PrintStream out) {
    nanos.outputPercentileDistribution(out, 1e6);
  }
}
