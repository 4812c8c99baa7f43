package io.saleslore.tools.bench.benchmarks;

import io.saleslore.app.RunningPlatform;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.tools.bench.baseline.EventScan;
import io.saleslore.tools.bench.platform.BenchChat;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.timing.Throughput;
import javax.sql.DataSource;

/**
 * The private history over HTTP against a raw scan of the same rows; appends with the trees on
 * against off; and how fast an export is verified.
 */
record AuditBenchmark(String name) implements Benchmark {
  private static final int MESSAGES = 10_000;

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.platforms().start()) {
      var zone = lab.zone(platform);
      zone.importChats(lab.sized(3, 40), BenchChat.of(MESSAGES));
      platform.part(SignedTrees.class).sign();
      replay(lab, platform);
      ExportVerificationSpeed.measure(lab, platform);
      AuditTreeCost.measure(lab, platform, zone);
    }
  }

  private void replay(Lab lab, RunningPlatform platform) throws Exception {
    var history = new StoredHistory(platform.uri(), lab.platforms().tokens());
    var scan = new EventScan(platform.part(DataSource.class));
    long bytes = history.read();
    long events = scan.run();
    lab.report(
        lab.comparison(name(), "events/s")
            .run(
                lab.sized(2, 5),
                () -> Throughput.of(events, () -> require(bytes, history.read())),
                () -> Throughput.of(events, () -> require(events, scan.run()))));
  }

  static void require(long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(expected + " expected, but " + found);
    }
  }
}
