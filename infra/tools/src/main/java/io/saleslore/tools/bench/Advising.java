package io.saleslore.tools.bench;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Suggestions from a second process while one rebuild after the other runs: their latency at 2,000
 * a second, and as many as are answered against an empty WebFlux endpoint in the same process.
 */
final class Advising implements Benchmark {
  private static final int RATE = 2_000;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "advice";
  }

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.start();
        var empty = new EmptyEndpoint()) {
      var edition = LabEdition.stored(lab, platform, 2, lab.quick() ? 50_000 : 1_000_000);
      edition.rebuild();
      edition.serve();
      var load = new Suggestions(lab);
      double seconds = lab.quick() ? 1 : 10;
      int rounds = lab.quick() ? 1 : ROUNDS;
      double ours = 0;
      double baseline = 0;
      try (var _ = Rebuilder.of(edition)) {
        load.warmUp(platform.uri());
        load.asManyAsPossible(empty.uri(), seconds);
        var latencies =
            load.atRate(platform.uri(), RATE, lab.quick() ? seconds : 3 * seconds).latencies();
        for (int round = 0; round < rounds; round++) {
          ours += load.asManyAsPossible(platform.uri(), seconds).perSecond() / rounds;
          baseline += load.asManyAsPossible(empty.uri(), seconds).perSecond() / rounds;
        }
        lab.report(Figure.of(name(), lab.store(), ours, baseline, "requests/s"), latencies);
      }
    }
  }

  /** Rebuilds all read models over and over until it is closed. */
  private record Rebuilder(Thread thread, AtomicBoolean isOver) implements AutoCloseable {
    static Rebuilder of(LabEdition edition) {
      var isOver = new AtomicBoolean();
      var thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      while (!isOver.get()) {
                        edition.drop(edition.rebuild());
                      }
                    } catch (InterruptedException _) {
                      Thread.currentThread().interrupt();
                    }
                  });
      return new Rebuilder(thread, isOver);
    }

    @Override
    public void close() throws InterruptedException {
      isOver.set(true);
      thread.join();
    }
  }
}
