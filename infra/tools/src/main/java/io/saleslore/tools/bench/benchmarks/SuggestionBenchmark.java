package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.baseline.EmptyEndpoint;
import io.saleslore.tools.bench.platform.BenchEdition;
import io.saleslore.tools.bench.platform.Lab;
import java.net.URI;

/**
 * Suggestions from a second process while one rebuild after the other runs: their latency at 2,000
 * a second, and as many as are answered against an empty WebFlux endpoint in the same process.
 */
record SuggestionBenchmark(String name) implements Benchmark {
  private static final int RATE = 2_000;

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.platforms().start();
        var empty = new EmptyEndpoint(SuggestionLoad.PATH)) {
      var edition = BenchEdition.stored(lab, platform, 2, lab.sized(50_000, 1_000_000));
      edition.rebuild();
      edition.serve();
      var load = new SuggestionLoad(lab);
      try (var _ = EndlessRebuild.of(edition)) {
        measure(lab, load, platform.uri(), empty.uri());
      }
    }
  }

  private void measure(Lab lab, SuggestionLoad load, URI platform, URI empty) throws Exception {
    double seconds = lab.sized(1, 10);
    load.warmUp(platform);
    load.asManyAsPossible(empty, seconds);
    var latencies = load.atRate(platform, RATE, lab.sized(1, 30)).latencies();
    var figure =
        lab.comparison(name(), "requests/s")
            .run(
                lab.sized(1, 3),
                () -> load.asManyAsPossible(platform, seconds).throughput(),
                () -> load.asManyAsPossible(empty, seconds).throughput());
    lab.report(figure, latencies);
  }
}
