package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.platform.BenchEdition;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;

/**
 * All six read models in one pass, from the request until they stand, against a scan of the same
 * releases with their decoding and nothing else.
 */
record RebuildBenchmark(String name) implements Benchmark {
  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.platforms().start()) {
      var edition = BenchEdition.stored(lab, platform, 2, lab.sized(100_000, 1_000_000));
      edition.drop(edition.rebuild());
      edition.scan();
      var latencies = new Latencies();
      var figure =
          lab.comparison(name(), "releases/s")
              .run(
                  lab.sized(1, 3),
                  () -> rebuilt(edition, latencies),
                  () -> Throughput.of(edition.releases(), edition::scan));
      lab.report(figure, latencies);
    }
  }

  /** Dropping what was built takes no part in its time. */
  static Throughput rebuilt(BenchEdition edition, Latencies latencies) throws InterruptedException {
    long start = System.nanoTime();
    var rebuild = edition.rebuild();
    long took = System.nanoTime() - start;
    latencies.add(took);
    edition.drop(rebuild);
    return new Throughput(edition.releases(), took / 1e9);
  }
}
