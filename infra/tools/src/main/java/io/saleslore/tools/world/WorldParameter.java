package io.saleslore.tools.world;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The world that a command is about, and where the command says what becomes of it. */
public final class WorldParameter {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "DIR", description = "The folder that lore simulate wrote.")
  private Path folder;

  /** Where it stands. */
  public Path folder() {
    return folder;
  }

  /** For the command's results. */
  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** For all else. */
  public PrintWriter err() {
    return command.commandLine().getErr();
  }
}
