package io.saleslore.tools.bench.report;

import io.saleslore.tools.bench.timing.Throughput;

/** Measures the platform and a baseline in turns, so that both meet the same machine. */
public record Comparison(Results results, String name, String store, String unit) {
  /** A measurement of one side, once. */
  public interface Round {
    /** Measures it. */
    Throughput run() throws Exception;
  }

  /** Runs so many rounds of both; what each round gave is kept with the samples. */
  public Figure run(int rounds, Round ours, Round baseline) throws Exception {
    var allOurs = Throughput.NOTHING;
    var allBaseline = Throughput.NOTHING;
    for (int round = 1; round <= rounds; round++) {
      var mine = ours.run();
      var other = baseline.run();
      results.keepRound(name, store, round, mine, other);
      allOurs = allOurs.and(mine);
      allBaseline = allBaseline.and(other);
    }
    return Figure.of(name, store, allOurs.perSecond(), allBaseline.perSecond(), unit);
  }
}
