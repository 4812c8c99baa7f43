package io.saleslore.infra.cli;

import io.saleslore.infra.bench.BenchCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code lore}: the platform and its tools. */
@Command(
    name = "lore",
    description = "Learns from 200 marketers what works, without showing anybody's private data.",
    mixinStandardHelpOptions = true,
    version = "saleslore 1.0.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Run.class,
      Migrate.class,
      Demo.class,
      Token.class,
      ParseChat.class,
      Scrub.class,
      Analyse.class,
      Simulate.class,
      ImportWorld.class,
      Rebuild.class,
      Reanonymize.class,
      BenchCommand.class,
      Audit.class,
      RotateKek.class
    })
public final class Lore {
  private Lore() {}

  /** Runs one command and ends the process with its exit code: 0 good, 1 failed, 2 bad input. */
  public static void main(String... arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command and gives its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Lore())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .execute(arguments);
  }
}
