package io.saleslore.tools.evaluate;

import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.evaluate.reading.KeptReading;
import io.saleslore.tools.evaluate.reading.Leaks;
import io.saleslore.tools.evaluate.reading.WorldReader;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import io.saleslore.tools.simulate.Wordings;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how the reader errs in words that it was not trained on, for advice to reckon with. */
@Command(
    name = "misreadings",
    description = {
      "Reads worlds in words that the reader is never trained on, and says how far rates as read",
      "lie from the true ones: what query-side's reader-errors.properties holds."
    },
    mixinStandardHelpOptions = true)
public final class MisreadingsCommand implements Callable<Integer> {
  private static final int MARKETERS = 200;
  private static final int STORIES = 4_000;
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Folders that lore simulate wrote; else three worlds are simulated.")
  private List<Path> folders = List.of();

  @Option(
      names = "--resume",
      description = "Takes what lore evaluate read of a world as it is, if the reader is the same.")
  private boolean isResumed;

  @Option(names = "--out", paramLabel = "FILE", description = "The properties to write over.")
  private @Nullable Path out;

  private final PairShifts shifts = new PairShifts();
  private final Leaks leaks = new Leaks();
  private int stories;

  /** For the command line. */
  public MisreadingsCommand() {}

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      Files.createDirectories(out.toAbsolutePath().getParent());
    }
    for (var folder : folders) {
      measure(folder);
    }
    if (folders.isEmpty()) {
      for (long seed : SEEDS) {
        simulate(seed);
      }
    }
    var measured = properties();
    spec.commandLine().getOut().print(measured);
    spec.commandLine().getOut().flush();
    if (out != null) {
      Files.writeString(out, measured);
    }
    return 0;
  }

  private void simulate(long seed) throws IOException {
    try (var written = new TemporaryFolder()) {
      Simulation.run(new SimulationRequest(MARKETERS, STORIES, seed, true, Wordings.UNSEEN))
          .write(written.path());
      measure(written.path());
    }
  }

  private void measure(Path folder) throws IOException {
    var world = WorldFolder.read(folder);
    var truth = WorldTruth.read(folder);
    var read = read(folder, world);
    shifts.add(new PlantedRates(truth, PlayedStory.of(world, truth.stories())), read);
    for (int i = 0; i < read.size(); i++) {
      leaks.add(truth.stories().get(i), read.get(i));
    }
    stories += read.size();
  }

  private List<List<ToldFact>> read(Path folder, World world) throws IOException {
    var kept = new KeptReading(folder.resolve("reading.json"));
    return isResumed && kept.isThere()
        ? kept.read()
        : new WorldReader(spec.commandLine().getErr()).read(folder, world);
  }

  private String properties() {
    return String.format(
        Locale.ROOT,
        """
        # Written by infra/lore misreadings, from %,d stories.
        shift=%.2f
        deviation=%.2f
        largestLeak=%.2f
        """,
        stories,
        shifts.mean(),
        shifts.deviation(),
        leaks.largest());
  }
}
