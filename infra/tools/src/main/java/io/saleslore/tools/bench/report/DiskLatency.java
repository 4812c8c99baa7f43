package io.saleslore.tools.bench.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** How long the disk takes to keep something for certain. */
final class DiskLatency {
  private static final int WRITES = 51;
  private static final int BYTES = 8192;

  private DiskLatency() {}

  /** What a durable commit costs at least: the median of forced writes, in milliseconds. */
  static double forcedMillis(Path folder) throws IOException {
    var file = Files.createTempFile(folder, "forced", "");
    var took = new double[WRITES];
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int write = 0; write < WRITES; write++) {
        long began = System.nanoTime();
        channel.write(ByteBuffer.allocate(BYTES));
        channel.force(false);
        took[write] = (System.nanoTime() - began) / 1e6;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(took);
    return took[WRITES / 2];
  }
}
