package io.saleslore.tools.evaluate.reading;

import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.story.Prices;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldDeal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the chats of a world with the code that makes facts. */
public final class WorldReader {
  private static final int BETWEEN_REPORTS = 500;

  private final Anonymization anonymization;
  private final PrintWriter progress;
  private final AtomicInteger read = new AtomicInteger();

  /** Says on the stream how far it has come. */
  public WorldReader(PrintWriter progress) {
    var catalogue = new TemplateMatcher(StartingCatalogue.templates());
    this.progress = progress;
    this.anonymization =
        new Anonymization(
            Scrubber::knowing, new SalesAnalyser(), Prices.inDollars(), () -> catalogue::usedIn);
  }

  /** What is read in the story of each deal, in the order of the world's deals. */
  public List<List<ToldFact>> read(Path folder, World world) {
    var stories = new WorldStories(folder, world);
    Map<WorldDeal, List<ToldFact>> facts = new ConcurrentHashMap<>();
    world.chats().parallelStream()
        .flatMap(each -> stories.of(each).stream())
        .forEach(each -> facts.put(each.deal(), facts(each, world.deals().size())));
    return new ArrayList<>(
        world.deals().stream().map(each -> Objects.requireNonNull(facts.get(each))).toList());
  }

  private List<ToldFact> facts(ReadableStory story, int all) {
    var facts =
        anonymization.facts(story.told(), story.deal().closedAt()).stream()
            .map(each -> new ToldFact(each.kind(), each.crowd().codes(), each.yes()))
            .toList();
    int so = read.incrementAndGet();
    if (so % BETWEEN_REPORTS == 0) {
      progress.printf("%,d of %,d stories read%n", so, all);
      progress.flush();
    }
    return facts;
  }
}
