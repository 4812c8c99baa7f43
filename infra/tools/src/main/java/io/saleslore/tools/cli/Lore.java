package io.saleslore.tools.cli;

import io.saleslore.app.cli.ServerCommands;
import io.saleslore.tools.attack.AttackCommand;
import io.saleslore.tools.bench.BenchCommand;
import io.saleslore.tools.evaluate.EvaluateCommand;
import io.saleslore.tools.evaluate.MisreadingsCommand;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command {@code lore}: the server's commands and the tools. */
public final class Lore {
  private static final Class<?>[] TOOLS = {
    Demo.class,
    ParseChat.class,
    ReadStory.class,
    Scrub.class,
    Analyse.class,
    Simulate.class,
    ImportWorld.class,
    RebuildReadModels.class,
    RebuildCommands.class,
    Reanonymize.class,
    EvaluateCommand.class,
    MisreadingsCommand.class,
    AttackCommand.class,
    BenchCommand.class,
    IssuerCommand.class
  };

  private Lore() {}

  /** Runs one command and ends the process with its exit code: 0 good, 1 failed, 2 bad input. */
  public static void main(String... arguments) {
    ServerCommands.runAndExit(arguments, TOOLS);
  }

  /** All commands. */
  static CommandLine commands() {
    return ServerCommands.commandLine(TOOLS);
  }

  /** Runs one command and gives its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commands().setOut(out).setErr(err).execute(arguments);
  }
}
