package io.saleslore.tools.bench;

import java.util.List;

/**
 * Ten and a hundred times the releases: how many a second are rebuilt, against the smallest number
 * in the same run (1 is linear), and the latency of suggestions that rest on them (flat).
 */
final class Growing implements Benchmark {
  private static final int RATE = 2_000;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public boolean isForLittle() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    var sizes = lab.quick() ? List.of(10_000, 100_000) : List.of(100_000, 1_000_000, 10_000_000);
    try (var platform = lab.start()) {
      var load = new Suggestions(lab);
      double smallest = 0;
      int number = 2;
      for (int size : sizes) {
        var edition = LabEdition.stored(lab, platform, number++, size);
        edition.drop(edition.rebuild());
        long start = System.nanoTime();
        edition.rebuild();
        double perSecond = size / ((System.nanoTime() - start) / 1e9);
        smallest = smallest == 0 ? perSecond : smallest;
        edition.serve();
        if (size == sizes.getFirst()) {
          load.warmUp(platform.uri());
        }
        double seconds = lab.quick() ? 2 : 10;
        load.atRate(platform.uri(), RATE, seconds);
        var latencies = load.atRate(platform.uri(), RATE, seconds).latencies();
        lab.report(
            Figure.of(name() + "-" + size, lab.store(), perSecond, smallest, "releases/s"),
            latencies);
      }
    }
  }
}
