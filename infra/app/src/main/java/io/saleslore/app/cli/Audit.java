package io.saleslore.app.cli;

import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRefused;
import io.saleslore.app.audit.ExportRequest;
import io.saleslore.command.proof.ExportVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What auditors do from the command line. */
@Command(
    name = "audit",
    description = "Exports the history, and verifies an export without the platform.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Audit.ExportCommand.class, Audit.VerifyCommand.class})
final class Audit {
  private static final int BROKEN = 1;
  private static final int BAD_INPUT = 2;

  @Command(
      name = "export",
      description = "Writes what the running platform holds into a folder that can be verified.",
      mixinStandardHelpOptions = true)
  static final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
        names = "--from",
        description = "Only what was stored since, such as 2026-03-03T00:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", description = "Only what was stored before.")
    private @Nullable String to;

    @Option(names = "--customer", paramLabel = "ID", description = "Only what concerns them.")
    private @Nullable String customer;

    @Option(
        names = "--reason",
        defaultValue = "export from the command line",
        description = "Why, for the record (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Option(
        names = "--token",
        defaultValue = "${env:SALESLORE_TOKEN}",
        description = "A bearer token with the role COMPLIANCE; else $SALESLORE_TOKEN.")
    private @Nullable String token;

    @Override
    public Integer call() {
      var err = spec.commandLine().getErr();
      var request = new ExportRequest(reason, time("--from", from), time("--to", to), customerId());
      var bearer = token == null ? target.tokens().role("COMPLIANCE") : token;
      try (var export = new Export(target.url(), bearer, err)) {
        export.write(out, request);
        spec.commandLine().getOut().println("exported to " + out);
        return 0;
      } catch (IOException e) {
        err.println("nothing was exported: " + e.getMessage());
        return BAD_INPUT;
      } catch (ExportRefused e) {
        err.println(e.getMessage());
        return BROKEN;
      }
    }

    private String time(String option, @Nullable String text) {
      try {
        return text == null ? "" : Instant.parse(text).toString();
      } catch (DateTimeException e) {
        throw new ParameterException(
            spec.commandLine(), option + " is a time such as 2026-03-03T00:00:00Z");
      }
    }

    private String customerId() {
      try {
        return customer == null ? "" : UUID.fromString(customer).toString();
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--customer is a customer's id");
      }
    }
  }

  @Command(
      name = "verify",
      description = {
        "Checks an export without the platform.",
        "Ends with 0 where all is as it was signed, 1 where it is not."
      },
      mixinStandardHelpOptions = true)
  static final class VerifyCommand implements Callable<Integer> {
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
        return findings.isEmpty() ? 0 : BROKEN;
      } catch (IOException | IllegalArgumentException e) {
        spec.commandLine().getErr().println("this is no export: " + e.getMessage());
        return BAD_INPUT;
      }
    }
  }
}
