package io.saleslore.tools.bench.benchmarks;

import io.saleslore.app.RunningPlatform;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.checkpoint.SigningSchedule;
import io.saleslore.tools.bench.platform.BenchZone;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.bench.timing.WorkLoop;

/** Appends while the audit's trees take them, against appends while the trees stand still. */
final class AuditTreeCost {
  private static final int THREADS = 4;

  private AuditTreeCost() {}

  static void measure(Lab lab, RunningPlatform platform, BenchZone zone) throws Exception {
    var append = new WorkLoop(THREADS, ClassifyCommands.of(zone).sentTo(platform));
    double seconds = lab.sized(1, 12);
    append.closed(seconds);
    lab.report(
        lab.comparison("audit-tree", "events/s")
            .run(
                lab.sized(2, 3),
                () -> append.closed(seconds),
                () -> withoutTrees(platform, append, seconds)));
  }

  private static Throughput withoutTrees(RunningPlatform platform, WorkLoop append, double seconds)
      throws Exception {
    var schedule = platform.part(SigningSchedule.class);
    schedule.stop();
    var done = append.closed(seconds);
    schedule.start();
    platform.part(SignedTrees.class).sign();
    return done;
  }
}
