package io.saleslore.tools.attack.inference;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.evaluate.GateReplay;
import io.saleslore.tools.evaluate.PlayedStory;
import io.saleslore.tools.evaluate.WorldTruth;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an attacker gains from all releases of some worlds.
 *
 * @param releases how many were seen
 * @param risks of the guesses in all worlds together
 * @param inferences the excess of plain inference in each world
 */
public record InferenceReport(
    int releases, Map<Attack, ExcessRisk> risks, List<Double> inferences) {
  /** The upper bound of an excess that is promised. */
  public static final double MOST = 0.05;

  /**
   * Simulates worlds, plays half of each through the real gate and attacks.
   *
   * @param epsilon of the noise on each release, 0 for none
   */
  public static InferenceReport of(List<SimulationRequest> worlds, double epsilon)
      throws IOException {
    int releases = 0;
    var risks = new EnumMap<Attack, ExcessRisk>(Attack.class);
    var inferences = new ArrayList<Double>();
    for (var request : worlds) {
      var one = of(request, epsilon);
      releases += one.releases();
      one.risks().forEach((attack, risk) -> risks.merge(attack, risk, ExcessRisk::plus));
      inferences.addAll(one.inferences());
    }
    return new InferenceReport(releases, risks, inferences);
  }

  /** The same in one world. */
  public static InferenceReport of(SimulationRequest request, double epsilon) throws IOException {
    try (var folder = new TemporaryFolder()) {
      Simulation.run(request).write(folder.path());
      var told = WorldTruth.read(folder.path()).stories();
      var stories = PlayedStory.of(WorldFolder.read(folder.path()), told);
      var world = SplitWorld.play(stories, gate(epsilon), request.seed());
      var risks = risks(world);
      var chosen = world.inside().stream().map(PersonalTry::customer).collect(Collectors.toSet());
      risks.put(Attack.INFERENCE_IMPORTED, imported(stories, epsilon, request.seed()));
      risks.put(Attack.EDITIONS_FROM_EACH_OTHER, EditionDifference.of(stories, chosen, epsilon));
      var inference = risks.getOrDefault(Attack.INFERENCE, ExcessRisk.NONE).excess();
      return new InferenceReport(world.released().size(), risks, List.of(inference));
    }
  }

  private static ExcessRisk imported(List<PlayedStory> stories, double epsilon, long seed) {
    return new InferenceAttack(SplitWorld.playImported(stories, gate(epsilon), seed)).inference();
  }

  private static GateReplay gate(double epsilon) {
    return GateReplay.noisy(GatePolicy.DEFAULT_WAITING, epsilon);
  }

  private static Map<Attack, ExcessRisk> risks(SplitWorld world) {
    var attack = new InferenceAttack(world);
    var differences = new DifferencingAttack(world);
    var risks = new EnumMap<Attack, ExcessRisk>(Attack.class);
    risks.put(Attack.SINGLING_OUT, attack.singlingOut());
    risks.put(Attack.LINKABILITY, attack.linkability());
    risks.put(Attack.INFERENCE, attack.inference());
    risks.put(Attack.CROWDS_FROM_PARENTS, differences.crowdsFromParents());
    risks.put(Attack.KINDS_FROM_EACH_OTHER, differences.kindsFromEachOther());
    risks.put(Attack.MONTHS_FROM_EACH_OTHER, differences.monthsFromEachOther());
    risks.put(Attack.AFTER_FROM_BEFORE, differences.afterFromBefore());
    risks.put(Attack.ALL_BUT_ONE, attack.inferenceByAllButOne());
    return risks;
  }

  /** What came of one attack. */
  public ExcessRisk of(Attack attack) {
    return risks.getOrDefault(attack, ExcessRisk.NONE);
  }

  /** Whether every promised bound is kept. */
  public boolean isGood() {
    return risks.entrySet().stream()
        .filter(each -> each.getKey().isPromised())
        .allMatch(each -> each.getValue().upperBound() <= MOST);
  }
}
