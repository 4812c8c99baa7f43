package io.saleslore.app.cli;

import io.saleslore.app.vault.KeyFile;
import io.saleslore.app.witness.Witness;
import io.saleslore.command.proof.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "witness",
    description = {
      "Co-signs the checkpoints of a platform with a key of its own, as a second process or on a",
      "colleague's machine, and keeps them in a folder for audit verify --checkpoints.",
      "A checkpoint that does not extend what was co-signed before is refused, and said."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class WitnessCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "The platform's folder of checkpoints, or a copy of it.")
  private Path checkpoints = Path.of("data/checkpoints");

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "The witness's own folder; its key is made there, and witness.pub verifies it.")
  private Path folder;

  @Option(names = "--name", description = "What the witness is called in its signatures.")
  private String name = "witness";

  @Option(names = "--every", description = "How often it looks, such as PT10S.")
  private Duration every = Duration.ofSeconds(10);

  @Option(names = "--once", description = "Looks once, and ends with 1 where something is wrong.")
  private boolean isOnce;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var signer = NoteSigner.of(name, KeyFile.configuredOr(null, folder.resolve("secret")));
    Files.writeString(folder.resolve("witness.pub"), signer.key() + "\n");
    var witness = new Witness(checkpoints, folder, signer, InstantSource.system());
    var said = List.<String>of();
    do {
      var wrong = witness.look();
      if (!wrong.equals(said)) {
        wrong.forEach(spec.commandLine().getErr()::println);
        said = wrong;
      }
    } while (!isOnce && goesOn());
    return said.isEmpty() ? 0 : Audit.BROKEN;
  }

  private boolean goesOn() throws InterruptedException {
    Thread.sleep(every);
    return true;
  }
}
