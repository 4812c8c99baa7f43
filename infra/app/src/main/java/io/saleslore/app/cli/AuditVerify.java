package io.saleslore.app.cli;

import io.saleslore.command.proof.ExportVerification;
import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description = {
      "Checks an export without the platform.",
      "Ends with 0 where kept checkpoints prove all of it, 1 where something is not as it was",
      "signed, 2 where there is no export, 3 where it is consistent with itself only."
    },
    mixinStandardHelpOptions = true)
final class AuditVerify implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The export.")
  private Path folder;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Checkpoints that were kept where nobody could change them.")
  private @Nullable Path checkpoints;

  @Option(
      names = "--witness",
      paramLabel = "FILE",
      description = "The key of a witness, who has to have co-signed every kept checkpoint.")
  private @Nullable Path witness;

  @Option(
      names = "--marketers",
      paramLabel = "K",
      description =
          "How many marketers the policy demands behind each release. Without it what each release"
              + " was to stand on, and an export without the gate's ledger passes.")
  private @Nullable Integer marketers;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try {
      var kept = Optional.ofNullable(checkpoints);
      return new ExportVerification(folder, kept, witnessKey(), Optional.ofNullable(marketers), out)
          .run()
          .standing()
          .exitCode();
    } catch (IOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("this is no export: " + e.getMessage());
      return Audit.BAD_INPUT;
    }
  }

  private Optional<VerifierKey> witnessKey() throws IOException {
    return witness == null
        ? Optional.empty()
        : Optional.of(VerifierKey.parse(Files.readString(witness)));
  }
}
