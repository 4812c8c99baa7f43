package io.saleslore.tools.bench.benchmarks;

import io.saleslore.app.RunningPlatform;
import io.saleslore.tools.bench.baseline.StoredAnswerEndpoint;
import io.saleslore.tools.bench.platform.BenchEdition;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.client.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Suggestions from a second process while one rebuild after the other runs: their latency at 2,000
 * a second, and as many as are answered against an endpoint behind the same security that answers
 * the same bytes without thinking.
 */
record SuggestionBenchmark(String name) implements Benchmark {
  private static final int RATE = 2_000;

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.platforms().start(StoredAnswerEndpoint.SETTING)) {
      var edition = BenchEdition.stored(lab, platform, 2, lab.sized(50_000, 1_000_000));
      edition.rebuild();
      edition.serve();
      storeAnswer(lab, platform);
      var load = new SuggestionLoad(lab);
      try (var _ = EndlessRebuild.of(edition)) {
        measure(lab, load, platform.uri());
      }
    }
  }

  private static void storeAnswer(Lab lab, RunningPlatform platform) {
    try (var client = lab.client(platform)) {
      var question = Map.of("objection", "budget", "industry", "retail", "businessSize", "small");
      var answer =
          client.post(new Caller.StaffMember(Lab.STAFF), SuggestionLoad.PATH, question).toString();
      platform.part(StoredAnswerEndpoint.class).store(answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void measure(Lab lab, SuggestionLoad load, URI platform) throws Exception {
    double seconds = lab.sized(1, 10);
    load.warmUp(platform);
    load.asManyAsPossible(platform, StoredAnswerEndpoint.PATH, seconds);
    var latencies = load.atRate(platform, RATE, lab.sized(1, 30)).latencies();
    var figure =
        lab.comparison(name(), "requests/s")
            .run(
                lab.sized(1, 3),
                () -> load.asManyAsPossible(platform, seconds).throughput(),
                () ->
                    load.asManyAsPossible(platform, StoredAnswerEndpoint.PATH, seconds)
                        .throughput());
    lab.report(figure, latencies);
  }
}
