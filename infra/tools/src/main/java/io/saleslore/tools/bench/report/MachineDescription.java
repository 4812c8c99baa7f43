package io.saleslore.tools.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures were taken on: they mean nothing without it. */
public final class MachineDescription {
  private MachineDescription() {}

  /**
   * A few lines about processors, memory, Java and the disk.
   *
   * @param disk a folder on it; something is written there
   * @param postgres how the server of the run is set
   */
  public static String of(Path disk, List<String> postgres) throws IOException {
    return String.join("\n", processors(), java(), disk(disk), "H2: a file, WRITE_DELAY=0", "")
        + "PostgreSQL: %s, on the same machine\n".formatted(String.join(", ", postgres));
  }

  private static String processors() {
    return "%d cores (%s), %s of memory, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            firstOf("/proc/cpuinfo", "model name"),
            firstOf("/proc/meminfo", "MemTotal"),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  private static String java() {
    var collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(MemoryManagerMXBean::getName)
            .collect(Collectors.joining(", "));
    long megabytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
    return String.format(
        Locale.ROOT, "Java %s, heap %,d MB, %s", Runtime.version(), megabytes, collectors);
  }

  private static String disk(Path disk) throws IOException {
    return String.format(
        Locale.ROOT,
        "disk: %s, 8 kB written and forced in %.2f ms (median)",
        Files.getFileStore(disk).type(),
        DiskLatency.forcedMillis(disk));
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
