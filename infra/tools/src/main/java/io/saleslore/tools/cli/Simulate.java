package io.saleslore.tools.cli;

import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import io.saleslore.tools.simulate.Wordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a world with known truth. */
@Command(
    name = "simulate",
    description = "Writes a world with known truth: world.json, chats and truth.json.",
    mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--marketers", defaultValue = "200", description = "How many (${DEFAULT-VALUE}).")
  private int marketers;

  @Option(
      names = "--stories",
      defaultValue = "2000",
      description = "How many in all, one for each marketer at least (${DEFAULT-VALUE}).")
  private int stories;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed makes the same world, byte for byte (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--no-effect", description = "Everything works equally well everywhere.")
  private boolean noEffect;

  @Option(
      names = "--unseen-words",
      description = {
        "In five languages and in words that the reader is never trained on,",
        "instead of in plain English sentences that it knows."
      })
  private boolean isInUnseenWords;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write it.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    var wordings = isInUnseenWords ? Wordings.UNSEEN : Wordings.PLAIN;
    try {
      var made =
          Simulation.run(new SimulationRequest(marketers, stories, seed, !noEffect, wordings));
      made.write(out);
      spec.commandLine()
          .getErr()
          .printf(
              "%d marketers, %d customers, %d stories in %s%n",
              made.world().staff().size(),
              made.world().customers().size(),
              made.world().deals().size(),
              out);
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
