package io.saleslore.tools.bench.benchmarks;

import io.saleslore.anonymizer.edition.EditionState;
import io.saleslore.anonymizer.edition.Editions;
import io.saleslore.anonymizer.edition.Reanonymization;
import io.saleslore.anonymizer.edition.ReanonymizationRunner;
import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.RunningPlatform;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.Stories;
import io.saleslore.tools.bench.baseline.StoryTokeniser;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.play.WorldPlayer;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Every finished story into the facts of another edition, and further on into its releases, against
 * reading, opening and tokenising the same stories, as many at once.
 */
record FactsBenchmark(String name) implements Benchmark {
  /** Rounds until all of it is compiled, for which the compiler takes the same processors. */
  private static final int WARM_UPS = 8;

  private static final int ROUNDS = 5;

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.platforms().start()) {
      playWorld(lab, platform);
      platform.part(ReanonymizationRunner.class).stop();
      measure(lab, platform);
    }
  }

  private void measure(Lab lab, RunningPlatform platform) throws Exception {
    var ended = platform.part(EndedStories.class);
    long stories = ended.count();
    var tokeniser = new StoryTokeniser(ended, platform.part(Stories.class));
    var facts = Throughput.NOTHING;
    var releases = Throughput.NOTHING;
    var baseline = Throughput.NOTHING;
    for (int round = -lab.sized(1, WARM_UPS); round < lab.sized(1, ROUNDS); round++) {
      int edition = begin(platform);
      var read = Throughput.of(stories, () -> read(platform, edition));
      var released = Throughput.of(0, () -> release(platform, edition));
      var tokenised = Throughput.of(stories, tokeniser::run);
      if (round >= 0) {
        facts = facts.and(read);
        releases = releases.and(read).and(released);
        baseline = baseline.and(tokenised);
      }
    }
    report(lab, name(), facts, baseline);
    report(lab, "facts-released", releases, baseline);
  }

  private static void report(Lab lab, String name, Throughput ours, Throughput baseline) {
    lab.report(Figure.of(name, lab.store(), ours.perSecond(), baseline.perSecond(), "stories/s"));
  }

  private static void playWorld(Lab lab, RunningPlatform platform) throws Exception {
    var request = new SimulationRequest(lab.sized(20, 200), lab.sized(120, 1_600), 7, true);
    try (var folder = new TemporaryFolder();
        var client = lab.client(platform)) {
      Simulation.run(request).write(folder.path());
      new WorldPlayer(client, folder.path()).play(new PrintWriter(Writer.nullWriter()));
    }
    while (!platform.part(AnonymizerProgress.class).isCaughtUp()) {
      Thread.sleep(100);
    }
  }

  private static int begin(RunningPlatform platform) {
    var editions = platform.part(Editions.class);
    return editions
        .beginAfter(editions.all(), "bench", platform.part(EndedStories.class).count())
        .number();
  }

  private static void read(RunningPlatform platform, int edition) throws InterruptedException {
    platform.part(Reanonymization.class).read(edition);
  }

  /** Lets the gate look at what was read, and closes the edition. */
  private static void release(RunningPlatform platform, int edition) throws InterruptedException {
    platform.part(Reanonymization.class).run(edition);
    if (!platform.part(Editions.class).move(edition, EditionState.CLOSED, EditionState.READY)) {
      throw new IllegalStateException("edition " + edition + " is not ready");
    }
  }
}
