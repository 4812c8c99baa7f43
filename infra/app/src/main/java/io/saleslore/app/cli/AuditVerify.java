package io.saleslore.app.cli;

import io.saleslore.command.proof.ExportVerification;
import java.io.IOException;
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
      "Ends with 0 where all is as it was signed, 1 where it is not."
    },
    mixinStandardHelpOptions = true)
final class AuditVerify implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The export.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Checkpoints that were kept where nobody could change them.")
  private @Nullable Path checkpoints;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try {
      var findings = new ExportVerification(folder, Optional.ofNullable(checkpoints), out).run();
      return findings.isEmpty() ? 0 : Audit.BROKEN;
    } catch (IOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("this is no export: " + e.getMessage());
      return Audit.BAD_INPUT;
    }
  }
}
