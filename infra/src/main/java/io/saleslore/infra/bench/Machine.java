package io.saleslore.infra.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were taken on. */
final class Machine {
  private Machine() {}

  static void describe(PrintWriter out) {
    var runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "%d cores (%s), %s %s, Java %s, heap %,d MB%n",
        runtime.availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version(),
        runtime.maxMemory() / (1024 * 1024));
    out.println(
        "H2: file, WRITE_DELAY=0; PostgreSQL: fsync, synchronous_commit and full_page_writes on;"
            + " events sealed, metadata stored");
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
