package io.saleslore.tools.bench.benchmarks;

import java.util.List;

/** All benchmarks there are, in the order they are run. */
public final class Benchmarks {
  private static final List<Benchmark> ALL =
      List.of(
          new AppendBenchmark(),
          new ImportBenchmark(),
          new FactsBenchmark(),
          new RebuildBenchmark(),
          new SuggestionBenchmark(),
          new AuditBenchmark(),
          new ScrubBenchmark(),
          new MemoryBenchmark(),
          new GrowthBenchmark());

  private Benchmarks() {}

  /** All of them. */
  public static List<Benchmark> all() {
    return ALL;
  }
}
