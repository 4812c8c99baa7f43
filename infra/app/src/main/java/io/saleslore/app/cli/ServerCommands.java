package io.saleslore.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code lore} as far as a server needs it; its tools add theirs. */
@Command(
    name = "lore",
    description = "Learns from 200 marketers what works, without showing anybody's private data.",
    mixinStandardHelpOptions = true,
    version = "saleslore 1.0.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Run.class,
      Migrate.class,
      Token.class,
      Audit.class,
      RotateKek.class,
      WitnessCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
public final class ServerCommands {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows where in the program a failure happened.")
  @SuppressWarnings("unused")
  private boolean isDebug;

  private ServerCommands() {}

  /** Runs one of the server's commands as {@link #runAndExit} does. */
  public static void main(String... arguments) {
    runAndExit(arguments);
  }

  /**
   * Runs one command of the server or of the others, and ends the process with its exit code: 0
   * good, 1 failed, 2 bad input.
   */
  public static void runAndExit(String[] arguments, Class<?>... others) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine(others).setOut(out).setErr(err).execute(arguments));
  }

  /** The commands, and others beside them. */
  public static CommandLine commandLine(Class<?>... others) {
    var lore = new CommandLine(new ServerCommands());
    Stream.of(others).forEach(lore::addSubcommand);
    return lore.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new OneLineFailure());
  }
}
