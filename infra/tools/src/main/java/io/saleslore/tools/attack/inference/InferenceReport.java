package io.saleslore.tools.attack.inference;

import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.evaluate.GateReplay;
import io.saleslore.tools.evaluate.PlayedStory;
import io.saleslore.tools.evaluate.WorldTruth;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.time.Duration;

/**
 * What an attacker gains from all releases.
 *
 * @param releases how many were seen
 * @param allButOne the same as inference by somebody who knows every other try
 */
public record InferenceReport(
    int releases,
    ExcessRisk singlingOut,
    ExcessRisk linkability,
    ExcessRisk inference,
    ExcessRisk allButOne) {
  private static final Duration WAITING = Duration.ofDays(14);
  private static final double MOST = 0.05;

  /**
   * Simulates a world, plays half of it through the real gate and attacks.
   *
   * @param epsilon of the noise on each release, 0 for none
   */
  public static InferenceReport of(Simulation.Request request, double epsilon) throws IOException {
    try (var folder = new TemporaryFolder()) {
      Simulation.run(request).write(folder.path());
      var told = WorldTruth.read(folder.path()).stories();
      var played = PlayedStory.of(WorldFolder.read(folder.path()), told);
      var world = SplitWorld.play(played, GateReplay.noisy(WAITING, epsilon), request.seed());
      var attack = new InferenceAttack(world);
      return new InferenceReport(
          world.released().size(),
          attack.singlingOut(),
          attack.linkability(),
          attack.inference(),
          attack.inferenceByAllButOne());
    }
  }

  /** Whether an attacker who knows three marketers' facts gains at most five in a hundred. */
  public boolean isGood() {
    return singlingOut.upperBound() <= MOST
        && linkability.upperBound() <= MOST
        && inference.upperBound() <= MOST;
  }
}
