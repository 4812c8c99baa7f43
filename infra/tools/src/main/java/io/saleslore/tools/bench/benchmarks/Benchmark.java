package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.platform.Lab;

/** One row of the table, on one store. */
public interface Benchmark {
  /** As the design names it. */
  String name();

  /** Whether it has to be run on each store; else once. */
  default boolean needsStore() {
    return true;
  }

  /** Measures, and reports figures to the lab. */
  void run(Lab lab) throws Exception;

  /** Whether it tells something on the little data of a quick run. */
  default boolean isForLittle() {
    return true;
  }
}
