package io.saleslore.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code lore} as far as a server needs it; its tools add theirs. */
@Command(
    name = "lore",
    description = "Learns from 200 marketers what works, without showing anybody's private data.",
    mixinStandardHelpOptions = true,
    version = "saleslore 1.0.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Run.class, Migrate.class, Token.class, Audit.class, RotateKek.class})
public final class ServerCommands {
  private ServerCommands() {}

  /** Runs one command and ends the process with its exit code: 0 good, 1 failed, 2 bad input. */
  public static void main(String... arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine().setOut(out).setErr(err).execute(arguments));
  }

  /** The commands, to which others may be added. */
  public static CommandLine commandLine() {
    return new CommandLine(new ServerCommands()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
