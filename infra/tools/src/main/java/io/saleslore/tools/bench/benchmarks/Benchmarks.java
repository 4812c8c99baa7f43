package io.saleslore.tools.bench.benchmarks;

import java.util.List;

/** All benchmarks there are, in the order they are run. */
public final class Benchmarks {
  private static final List<Benchmark> ALL =
      List.of(
          new AppendBenchmark("append"),
          new ImportBenchmark("import"),
          new FactsBenchmark("facts"),
          new RebuildBenchmark("rebuild"),
          new SuggestionBenchmark("advice"),
          new AuditBenchmark("audit"),
          new ScrubBenchmark("scrub"),
          new AnalyseBenchmark("analyse"),
          new MemoryBenchmark("memory"),
          new GrowthBenchmark("growth"));

  private Benchmarks() {}

  /** All of them. */
  public static List<Benchmark> all() {
    return ALL;
  }
}
