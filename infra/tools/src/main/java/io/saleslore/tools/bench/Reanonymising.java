package io.saleslore.tools.bench;

import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.edition.Editions;
import io.saleslore.anonymizer.edition.Reanonymization;
import io.saleslore.anonymizer.edition.ReanonymizationRunner;
import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.RunningPlatform;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.play.WorldPlayer;
import io.saleslore.tools.simulate.Simulation;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import opennlp.tools.tokenize.SimpleTokenizer;

/**
 * Every finished story into the facts of another edition, and further on into its releases, against
 * reading, opening and tokenising the same stories, as many at once.
 */
final class Reanonymising implements Benchmark {
  private static final int PAGE = 400;

  /** Rounds until all of it is compiled, for which the compiler takes the same processors. */
  private static final int WARM_UPS = 8;

  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.start();
        var folder = new TemporaryFolder()) {
      play(lab, platform, folder);
      platform.part(ReanonymizationRunner.class).stop();
      long stories = platform.part(EndedStories.class).count();
      int warmUps = lab.quick() ? 1 : WARM_UPS;
      int rounds = lab.quick() ? 1 : ROUNDS;
      double ours = 0;
      double gate = 0;
      double baseline = 0;
      for (int round = -warmUps; round < rounds; round++) {
        int edition = begin(platform);
        double read = Pace.seconds(() -> read(platform, edition));
        double released = Pace.seconds(() -> release(platform, edition));
        double tokenised = Pace.seconds(() -> tokenise(platform));
        if (round >= 0) {
          ours += read;
          gate += released;
          baseline += tokenised;
        }
      }
      double all = (double) stories * rounds;
      lab.report(Figure.of(name(), lab.store(), all / ours, all / baseline, "stories/s"));
      lab.report(
          Figure.of(
              "facts-released", lab.store(), all / (ours + gate), all / baseline, "stories/s"));
    }
  }

  private static void play(Lab lab, RunningPlatform platform, TemporaryFolder folder)
      throws Exception {
    var request =
        lab.quick()
            ? new Simulation.Request(20, 120, 7, true)
            : new Simulation.Request(200, 1_600, 7, true);
    Simulation.run(request).write(folder.path());
    try (var client = lab.client(platform)) {
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
    if (!platform.part(Editions.class).move(edition, State.CLOSED, State.READY)) {
      throw new IllegalStateException("edition " + edition + " is not ready");
    }
  }

  private static void tokenise(RunningPlatform platform) throws Exception {
    var ended = platform.part(EndedStories.class);
    var stories = platform.part(Stories.class);
    int hands = Runtime.getRuntime().availableProcessors() + 1;
    try (var workers = Executors.newFixedThreadPool(hands, Thread.ofVirtual().factory())) {
      var page = ended.after(0, PAGE);
      while (!page.isEmpty()) {
        tokenise(stories, page, workers);
        page = ended.after(page.getLast().position(), PAGE);
      }
    }
  }

  private static void tokenise(
      Stories stories, List<EndedStories.Ended> page, ExecutorService workers) throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var each : page) {
      tasks.add(
          () -> {
            Sink.take(stories.open(each.ref(), Reanonymising::tokens));
            return true;
          });
    }
    for (var each : workers.invokeAll(tasks)) {
      each.get();
    }
  }

  private static List<String[]> tokens(PrivateStory story) {
    return story.messages().stream()
        .map(message -> SimpleTokenizer.INSTANCE.tokenize(message.text()))
        .toList();
  }
}
