package io.saleslore.tools.bench;

import io.saleslore.kernel.id.StaffId;
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
final class Remembering implements Benchmark {
  private static final int MESSAGES = 10_000;
  private static final Pattern HELD = Pattern.compile("(\\d+)M\\(\\d+%\\)->\\d+M");

  @Override
  public String name() {
    return "memory";
  }

  /** What a few events take says nothing of a million. */
  @Override
  public boolean isForLittle() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    var settings = lab.freshSettings();
    try (var folder = new TemporaryFolder()) {
      var log = folder.path().resolve("gc.log");
      var again = folder.path().resolve("gc-again.log");
      try (var platform = PlatformProcess.start(lab, log, settings);
          var client = new PlatformClient(platform.uri(), lab.tokens())) {
        var zone = new LabZone(client, new StaffId(Lab.STAFF));
        var chat = LabZone.chat(MESSAGES);
        for (int each = 0; each < (lab.quick() ? 2 : 100); each++) {
          zone.importChat(zone.customer(each), chat);
        }
      }
      try (var platform = PlatformProcess.start(lab, again, settings)) {
        Replaying.overHttp(
            platform.uri().resolve("/api/v1/audit/events?stored=true"),
            lab.tokens().role("COMPLIANCE"));
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
