package io.saleslore.tools.bench.timing;

/** One thing done; the number counts up over all threads. */
public interface WorkStep {
  /** Does it. */
  void at(long number) throws Exception;
}
