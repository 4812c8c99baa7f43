package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.platform.BenchEdition;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import java.io.IOException;
import java.net.URI;

/**
 * Ten and a hundred times the releases: how many a second are rebuilt, against the smallest number
 * in the same run (1 is linear), and the latency of suggestions that rest on them (flat).
 */
record GrowthBenchmark(String name) implements Benchmark {
  private static final int RATE = 2_000;

  @Override
  public boolean isForLittle() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.platforms().start()) {
      var load = new SuggestionLoad(lab);
      double smallest = 0;
      int edition = 2;
      int most = lab.sized(100_000, 10_000_000);
      for (int size = lab.sized(10_000, 100_000); size <= most; size *= 10) {
        double perSecond = rebuiltAndServed(BenchEdition.stored(lab, platform, edition++, size));
        if (smallest == 0) {
          smallest = perSecond;
          load.warmUp(platform.uri());
        }
        var figure = Figure.of(name() + "-" + size, lab.store(), perSecond, smallest, "releases/s");
        lab.report(figure, latencies(load, platform.uri(), lab.sized(2, 10)));
      }
    }
  }

  private static double rebuiltAndServed(BenchEdition edition) throws Exception {
    edition.drop(edition.rebuild());
    var rebuilt = Throughput.of(edition.releases(), edition::rebuild);
    edition.serve();
    return rebuilt.perSecond();
  }

  /** The first seconds are for warming up. */
  private static Latencies latencies(SuggestionLoad load, URI platform, double seconds)
      throws IOException {
    load.atRate(platform, RATE, seconds);
    return load.atRate(platform, RATE, seconds).latencies();
  }
}
