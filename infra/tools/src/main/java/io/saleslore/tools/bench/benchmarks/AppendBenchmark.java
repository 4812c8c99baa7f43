package io.saleslore.tools.bench.benchmarks;

import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.RunningPlatform;
import io.saleslore.tools.bench.baseline.RawEvents;
import io.saleslore.tools.bench.load.LoadOrder;
import io.saleslore.tools.bench.load.LoadRequest;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.bench.timing.WorkLoop;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Commands of one event each, from the gateway to the commit, against single-row inserts of the
 * same bytes over the same pool, a commit each; and the same commands over HTTP, sent by a process
 * of its own. Single latencies are those at half the speed.
 */
record AppendBenchmark(String name) implements Benchmark {
  private static final int THREADS = 4;

  @Override
  public void run(Lab lab) throws Exception {
    var platform = lab.platforms().shared();
    var commands = ClassifyCommands.of(lab.zone(platform));
    var append = new WorkLoop(THREADS, commands.sentTo(platform));
    double seconds = lab.sized(1, 10);
    append.closed(2 * seconds);
    var raw = new RawEvents(platform.part(DataSource.class), 1_000);
    var insert = new WorkLoop(THREADS, raw::insertOne);
    insert.closed(seconds);
    var figure =
        lab.comparison(name(), "commands/s")
            .run(
                lab.sized(2, 3),
                () -> untilFollowed(platform, append.closed(seconds)),
                () -> insert.closed(seconds));
    var latencies = new Latencies();
    new WorkLoop(THREADS, latencies, append.step()).open(figure.ours() / 2, seconds);
    lab.report(figure, latencies);
    overHttp(lab, platform.uri(), commands.requests(), figure);
  }

  /** The first seconds over HTTP are for warming up as well. */
  private static void overHttp(Lab lab, URI server, List<LoadRequest> requests, Figure inProcess)
      throws IOException {
    var token = lab.platforms().tokens().marketer(Lab.STAFF);
    double seconds = lab.sized(1, 10);
    double most = 0;
    for (int run = lab.sized(1, 0); run < 2; run++) {
      var order = new LoadOrder(server, token, requests, THREADS, 0, seconds);
      most = lab.load().send(order).good().perSecond();
    }
    var order = new LoadOrder(server, token, requests, THREADS, most / 2, seconds);
    var steady = lab.load().send(order).good();
    var raw = Objects.requireNonNull(inProcess.baseline());
    lab.report(Figure.of("append-http", lab.store(), most, raw, "requests/s"), steady.latencies());
  }

  /** Also until the anonymizer has followed, so that it does not work in the baseline's turn. */
  private static Throughput untilFollowed(RunningPlatform platform, Throughput done)
      throws Exception {
    var progress = platform.part(AnonymizerProgress.class);
    return done.and(
        Throughput.of(
            0,
            () -> {
              while (!progress.isCaughtUp()) {
                Thread.sleep(5);
              }
            }));
  }
}
