package io.saleslore.tools.bench;

/**
 * All six read models in one pass, from the request until they stand, against a scan of the same
 * releases with their decoding and nothing else.
 */
final class Rebuilding implements Benchmark {
  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.start()) {
      var edition = LabEdition.stored(lab, platform, 2, lab.quick() ? 100_000 : 1_000_000);
      edition.drop(edition.rebuild());
      edition.scan();
      var latencies = new Latencies();
      int rounds = lab.quick() ? 1 : 3;
      double ours = 0;
      double baseline = 0;
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        var rebuild = edition.rebuild();
        long took = System.nanoTime() - start;
        latencies.add(took);
        ours += took / 1e9;
        edition.drop(rebuild);
        baseline += Pace.seconds(edition::scan);
      }
      double all = (double) edition.releases() * rounds;
      lab.report(
          Figure.of(name(), lab.store(), all / ours, all / baseline, "releases/s"), latencies);
    }
  }
}
