package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.platform.BenchChat;
import io.saleslore.tools.bench.platform.BenchZone;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.platform.PlatformProcess;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.demo.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole platform in a process of its own with a heap of 512 MB: it takes in so many private
 * events, is started again on them and tells all of them to compliance. What is reported is the
 * most that its heap ever held, as the garbage collector's log says.
 */
record MemoryBenchmark(String name) implements Benchmark {
  private static final int MESSAGES = 10_000;
  private static final Pattern HELD = Pattern.compile("(\\d+)M\\(\\d+%\\)->\\d+M");

  /** What a few events take says nothing of a million. */
  @Override
  public boolean isForLittle() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    var platforms = lab.platforms();
    var settings = platforms.freshSettings();
    try (var folder = new TemporaryFolder()) {
      var log = folder.path().resolve("gc.log");
      var again = folder.path().resolve("gc-again.log");
      try (var platform = PlatformProcess.start(platforms, log, settings);
          var client = new PlatformClient(platform.uri(), platforms.tokens())) {
        new BenchZone(client, Lab.STAFF).importChats(lab.sized(2, 100), BenchChat.of(MESSAGES));
      }
      try (var platform = PlatformProcess.start(platforms, again, settings)) {
        new StoredHistory(platform.uri(), platforms.tokens()).read();
      }
      lab.report(Figure.alone(name(), lab.store(), Math.max(most(log), most(again)), "MB of heap"));
    }
  }

  private static long most(Path log) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines
          .map(HELD::matcher)
          .filter(Matcher::find)
          .mapToLong(found -> Long.parseLong(found.group(1)))
          .max()
          .orElseThrow(() -> new IOException("the heap was never collected"));
    }
  }
}
