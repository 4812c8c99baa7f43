package io.saleslore.app.cli;

import io.saleslore.app.start.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed; where it happened only with {@code --debug}. */
final class OneLineFailure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    var err = command.getErr();
    var reason = StartFailure.of(failure);
    err.println("lore " + command.getCommandName() + ": " + reason.getMessage());
    if (command.getParseResult().hasMatchedOption("--debug")) {
      failure.printStackTrace(err);
    }
    return reason.exitCode();
  }
}
