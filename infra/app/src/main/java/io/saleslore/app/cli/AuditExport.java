package io.saleslore.app.cli;

import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRefused;
import io.saleslore.app.audit.ExportRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes what the running platform holds into a folder that can be verified.",
    mixinStandardHelpOptions = true)
final class AuditExport implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
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
      description = "Why, for the record, such as: case 4711 (audit and this year).")
  private @Nullable String reason;

  @Option(
      names = "--gate",
      paramLabel = "URL",
      description = "Where the anonymizer answers, if not where the rest of the platform does.")
  private @Nullable URI gate;

  @Mixin private PlatformOptions platform;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var why = reason == null ? "audit " + Year.now(ZoneOffset.UTC) : reason;
    var request = new ExportRequest(why, time("--from", from), time("--to", to), customerId());
    var bearer = platform.tokens().role("COMPLIANCE");
    var elsewhere = gate == null ? platform.url() : gate;
    try (var export = new Export(platform.url(), elsewhere, bearer, err)) {
      export.write(out, request);
      spec.commandLine().getOut().println("exported to " + out);
      return 0;
    } catch (IOException e) {
      err.println("nothing was exported: " + e.getMessage());
      return Audit.BAD_INPUT;
    } catch (ExportRefused e) {
      err.println(e.getMessage());
      return Audit.BROKEN;
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
