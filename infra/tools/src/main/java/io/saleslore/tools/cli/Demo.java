package io.saleslore.tools.cli;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.demo.CustomersStory;
import io.saleslore.tools.demo.DemoReport;
import io.saleslore.tools.demo.RealDialogues;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.play.DialogueFolder;
import io.saleslore.tools.play.DialogueFolderContents;
import io.saleslore.tools.simulate.SimulationRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells the customer's story on a platform of its own, and ends. */
@Command(
    name = "demo",
    description =
        "Plays sample conversations through the whole platform, on a fresh temporary store and a"
            + " free port, and tells step by step what comes of it; exit 0 when all checks hold.",
    mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
  private static final long SEED = 2025;
  private static final Path HOME = Path.of(System.getProperty("saleslore.home", "infra"));

  @Spec private CommandSpec spec;

  @Option(
      names = "--real",
      paramLabel = "FOLDER",
      description = "Real dialogues instead: a folder of .jsonl files, one dialogue a line.")
  private @Nullable Path real;

  @Option(
      names = "--marketers",
      defaultValue = "200",
      description = "How many work beside Alice and Bob (${DEFAULT-VALUE}).")
  private int marketers;

  @Option(
      names = "--stories",
      defaultValue = "1500",
      description = "How many stories they live through in all (${DEFAULT-VALUE}).")
  private int stories;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep the platform's stores there instead of deleting them.")
  private @Nullable Path keep;

  @Override
  public Integer call() throws IOException {
    requireEnoughStories();
    var dialogues = dialogues();
    try (var folder = new TemporaryFolder()) {
      var data = keep == null ? folder.path().resolve("data") : keep;
      return tell(data, folder.path().resolve("world"), dialogues);
    } catch (PlatformRefusal e) {
      spec.commandLine().getErr().println("the demo broke off: " + e.getMessage());
      return 1;
    }
  }

  private void requireEnoughStories() {
    if (marketers < 1 || stories < marketers) {
      throw new ParameterException(
          spec.commandLine(), "--stories is at least --marketers, and that at least 1");
    }
  }

  private @Nullable DialogueFolderContents dialogues() {
    if (real == null) {
      return null;
    }
    try {
      return DialogueFolder.read(real);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--real: no folder of dialogues: " + e.getMessage());
    }
  }

  private int tell(Path data, Path world, @Nullable DialogueFolderContents dialogues)
      throws IOException {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    try (var running =
            RunningPlatform.start(data, 0, "logging.level.root=warn", "saleslore.gate.schedule=-");
        var platform = new PlatformClient(running.uri(), new DemoTokens(data))) {
      out.println("saleslore answers at " + running.uri());
      var report = new DemoReport(out);
      if (dialogues != null) {
        new RealDialogues(platform, report, err).tell(dialogues);
      } else {
        var others = new SimulationRequest(marketers, stories, SEED, true);
        var chat = HOME.resolve("sample-data").resolve("alice-john.txt");
        new CustomersStory(platform, report, err).tell(chat, world, others);
      }
      return report.concludes() ? 0 : 1;
    }
  }
}
