package io.saleslore.tools.attack;

import io.saleslore.tools.attack.canary.CanaryAttack;
import io.saleslore.tools.attack.canary.CanaryFamily;
import io.saleslore.tools.attack.inference.InferenceReport;
import io.saleslore.tools.simulate.SimulationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Attacks a platform of its own and writes what came of it. */
@Command(
    name = "attack",
    description = {
      "Plays marked personal data into a platform of its own and looks for it everywhere outside"
          + " the private zones; then plays a simulated world through the gate and tries to single"
          + " out, link and infer from all releases.",
      "Exit code 1 if anything is found, or if an attacker who knows three marketers' facts gains"
          + " more than the 5 in 100 that are promised (upper 95 %% bound)."
    },
    mixinStandardHelpOptions = true)
public final class AttackCommand implements Callable<Integer> {
  private static final int QUICK = 400;
  private static final int WORLDS = 6;

  @Spec private CommandSpec spec;

  @Option(
      names = "--canaries",
      defaultValue = "10000",
      description = "How many pieces of marked data (${DEFAULT-VALUE}).")
  private int canaries;

  @Option(names = "--quick", description = "Only " + QUICK + " of them, and a small world.")
  private boolean isQuick;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed makes the same data (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--epsilon",
      defaultValue = "0",
      description = "With noise on each release, as saleslore.gate.epsilon makes it (none).")
  private double epsilon;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the report there as well.")
  private @Nullable Path out;

  /** For the command line. */
  public AttackCommand() {}

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      Files.createDirectories(out.toAbsolutePath().getParent());
    }
    int families = CanaryFamily.values().length;
    int persons = Math.max(1, (isQuick ? QUICK : canaries) / families);
    var canary = new CanaryAttack(persons, seed, spec.commandLine().getErr()).run();
    var inference = InferenceReport.of(worlds(), epsilon);
    var report = new AttackReport(seed, epsilon, canary, inference);
    spec.commandLine().getOut().print(report.text());
    spec.commandLine().getOut().flush();
    if (out != null) {
      Files.writeString(out, report.text());
    }
    return report.isGood() ? 0 : 1;
  }

  /** Several whole ones: a bound of one alone is as wide as what it is to show. */
  private List<SimulationRequest> worlds() {
    return isQuick
        ? List.of(new SimulationRequest(100, 8_000, seed, true))
        : LongStream.range(seed, seed + WORLDS)
            .mapToObj(each -> new SimulationRequest(200, 40_000, each, true))
            .toList();
  }
}
