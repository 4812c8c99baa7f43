package io.saleslore.tools.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures were taken on: they mean nothing without it. */
final class Machine {
  private static final int WRITES = 51;

  private Machine() {}

  static void describe(PrintWriter out, Path disk) throws IOException {
    var runtime = Runtime.getRuntime();
    print(
        out,
        "%d cores (%s), %s of memory, %s %s",
        runtime.availableProcessors(),
        firstOf("/proc/cpuinfo", "model name"),
        firstOf("/proc/meminfo", "MemTotal"),
        System.getProperty("os.name"),
        System.getProperty("os.version"));
    print(
        out,
        "Java %s, heap %,d MB, %s",
        Runtime.version(),
        runtime.maxMemory() / (1024 * 1024),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(MemoryManagerMXBean::getName)
            .collect(Collectors.joining(", ")));
    print(
        out,
        "disk: %s, 8 kB written and forced in %.2f ms (median)",
        Files.getFileStore(disk).type(),
        forcedMillis(disk));
    print(out, "H2: a file, WRITE_DELAY=0");
    print(out, "PostgreSQL: %s, on the same machine", String.join(", ", PostgresServer.settings()));
  }

  private static void print(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** What a durable commit costs at least. */
  private static double forcedMillis(Path folder) throws IOException {
    var file = Files.createTempFile(folder, "forced", "");
    var took = new double[WRITES];
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int write = 0; write < WRITES; write++) {
        long began = System.nanoTime();
        channel.write(ByteBuffer.allocate(8192));
        channel.force(false);
        took[write] = (System.nanoTime() - began) / 1e6;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(took);
    return took[WRITES / 2];
  }

  private static String firstOf(String file, String field) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
