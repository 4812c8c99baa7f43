package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.evaluate.forecast.ReliabilityDiagram;
import io.saleslore.tools.evaluate.reading.KeptReading;
import io.saleslore.tools.evaluate.reading.ReadingComparison;
import io.saleslore.tools.evaluate.reading.WorldReader;
import io.saleslore.tools.play.DialogueWorld;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldFolder;
import io.saleslore.tools.world.WorldParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the platform says of a simulated world, and writes it beside the world. */
@Command(
    name = "evaluate",
    description = {
      "Plays a simulated world through the real gate, asks everything, and writes",
      "evaluation.json and reliability.svg beside it: read perfectly from its truth.json.",
      "Then once more as the platform's own reader reads the chats, with -reader in the names."
    },
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  @Mixin private WorldParameter input;

  @Option(names = "--imported", description = "All chats come at once, as old ones do.")
  private boolean isImported;

  @Option(
      names = "--dialogues",
      description = "DIR holds real dialogues as JSON Lines; nobody knows their truth.")
  private boolean isOfDialogues;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; else beside the world.")
  private @Nullable Path out;

  @Option(names = "--perfect", description = "Read perfectly alone.")
  private boolean isPerfectAlone;

  @Option(
      names = "--resume",
      description = {
        "Goes on after an interruption: what is written already is taken as it is,",
        "which is wrong where the world, the options or the reader changed since."
      })
  private boolean isResumed;

  @Option(
      names = "--without-gate",
      description = "Every fact is released at once, as if one marketer were a crowd.")
  private boolean isWithoutGate;

  @Option(
      names = "--waiting-days",
      defaultValue = "14",
      description = "How long a fact waits for its own crowd (${DEFAULT-VALUE}).")
  private int waitingDays;

  /** For the command line. */
  public EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      Files.createDirectories(out);
    }
    try {
      if (isOfDialogues) {
        evaluateDialogues();
      } else {
        evaluateWorld(WorldFolder.read(input.folder()), WorldTruth.read(input.folder()));
      }
      return 0;
    } catch (IOException e) {
      input.err().println("no world to evaluate in " + input.folder() + ": " + e.getMessage());
      return BAD_INPUT;
    }
  }

  private void evaluateWorld(World world, WorldTruth truth) throws IOException {
    if (!isDone("")) {
      write(evaluate(read(ReadWorld.PERFECT, truth.stories(), world, truth)), "");
    }
    if (!isPerfectAlone && !isDone("-reader")) {
      write(evaluate(read("reader", byReader(world), world, truth)), "-reader");
    }
  }

  private boolean isDone(String suffix) {
    return isResumed && Files.exists(target().resolve("evaluation" + suffix + ".json"));
  }

  private List<List<ToldFact>> byReader(World world) throws IOException {
    var kept = new KeptReading(target().resolve("reading.json"));
    return isResumed && kept.isThere()
        ? kept.read()
        : kept.keep(new WorldReader(input.err()).read(input.folder(), world));
  }

  private Path target() {
    return out == null ? input.folder() : out;
  }

  private static ReadWorld read(
      String reading, List<List<ToldFact>> facts, World world, WorldTruth truth) {
    var errors = ReadingComparison.of(truth.stories(), facts);
    return new ReadWorld(
        reading,
        errors,
        PlayedStory.of(world, facts),
        PlayedStory.of(world, truth.stories()),
        truth);
  }

  private void evaluateDialogues() throws IOException {
    try (var written = new TemporaryFolder()) {
      DialogueWorld.write(input.folder(), written.path());
      var world = WorldFolder.read(written.path());
      var read = new WorldReader(input.err()).read(written.path(), world);
      var stories = PlayedStory.of(world, read);
      write(
          evaluate(new ReadWorld("reader", null, stories, stories, WorldTruth.unknown())),
          "-reader");
    }
  }

  private Evaluation evaluate(ReadWorld world) throws IOException {
    try (var data = new TemporaryFolder();
        var platform =
            RunningPlatform.start(
                data.path(),
                0,
                "logging.level.root=warn",
                "saleslore.gate.schedule=-",
                "saleslore.advice.reading=" + world.errorsToReckonWith());
        var client = new PlatformClient(platform.uri(), new DemoTokens(data.path()))) {
      return new WorldEvaluation(
              world,
              new Advice(client, world.stories().getFirst().customer().staff()),
              platform.part(Releases.class),
              new PlayMode(isImported, Duration.ofDays(waitingDays), !isWithoutGate),
              input.err())
          .run();
    }
  }

  private void write(Evaluation evaluation, String suffix) throws IOException {
    var target = target();
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(
        target.resolve("evaluation" + suffix + ".json"),
        json.writeValueAsString(evaluation) + "\n");
    Files.writeString(
        target.resolve("reliability" + suffix + ".svg"),
        ReliabilityDiagram.svg(evaluation.reliability()));
    print(evaluation);
  }

  private void print(Evaluation evaluation) {
    var lines = input.out();
    evaluation.lines().forEach((name, value) -> lines.printf("%-40s %s%n", name, value));
    lines.flush();
  }
}
