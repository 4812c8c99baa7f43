package io.saleslore.tools.attack.inference;

import io.saleslore.anonymizer.gate.DisclosureGate;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.tools.attack.inference.ReleasedTries.Sums;
import io.saleslore.tools.evaluate.PlayedStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two editions of one world, each made in one look, between which nothing changed but that one
 * customer was erased: whoever keeps all sums of both, and knows whom, takes one from the other.
 * Once for every tenth try of the crowds that open.
 */
final class EditionDifference {
  private static final int EVERY = 10;

  private final GatePolicy policy;
  private final Map<Crowd, List<HeldFact>> inside = new HashMap<>();
  private final Map<Crowd, List<HeldFact>> outside = new HashMap<>();
  private int guesses;
  private int right;
  private int controlGuesses;
  private int controlRight;
  private long number;

  private EditionDifference(double epsilon) {
    var threshold = new ReleaseThreshold(ReleaseThreshold.DEFAULT);
    policy = new GatePolicy(threshold, new byte[32], GatePolicy.DEFAULT_WAITING, 1, epsilon);
  }

  /**
   * Attacks.
   *
   * @param chosen the customers who go through the gate
   */
  static ExcessRisk of(List<PlayedStory> stories, Set<String> chosen, double epsilon) {
    var attack = new EditionDifference(epsilon);
    for (var story : stories) {
      attack.hold(story, chosen.contains(story.customer().id()) ? attack.inside : attack.outside);
    }
    attack.inside.forEach(attack::attack);
    return new ExcessRisk(attack.guesses, attack.right, attack.controlGuesses, attack.controlRight);
  }

  private void hold(PlayedStory story, Map<Crowd, List<HeldFact>> half) {
    int ordinal = 0;
    for (var fact : story.facts()) {
      var crowd = fact.crowd();
      boolean isTry = fact.kind() == FactKind.OBJECTION_BY_INDUSTRY && crowd.level() == Level.CROWD;
      if (isTry && !crowd.hasUnknown()) {
        half.computeIfAbsent(crowd, _ -> new ArrayList<>())
            .add(story.held(number++, fact, ordinal));
      }
      ordinal++;
    }
  }

  private void attack(Crowd crowd, List<HeldFact> facts) {
    var first = sums(policy, crowd, facts);
    if (first.tried() <= 0) {
      return;
    }
    for (int each = 0; each < facts.size(); each += EVERY) {
      var target = facts.get(each);
      var left = facts.stream().filter(fact -> !fact.customer().equals(target.customer())).toList();
      guesses++;
      right += isRight(target, first, sums(policy.of(2), crowd, left)) ? 1 : 0;
    }
    var others = Objects.requireNonNullElse(outside.get(crowd), List.<HeldFact>of());
    var again = sums(policy.of(2), crowd, facts);
    for (int each = 0; each < others.size(); each += EVERY) {
      controlGuesses++;
      controlRight += isRight(others.get(each), first, again) ? 1 : 0;
    }
  }

  /** What is gone and not explained by the rate of the crowd is the target's answer. */
  private static boolean isRight(HeldFact target, Sums first, Sums second) {
    double rate = (double) first.eased() / first.tried();
    var gone = first.minus(second);
    boolean isLikelyEased = gone.eased() - rate * (gone.tried() - 1) >= 0.5;
    return isLikelyEased == target.yes().contains(Count.EASED);
  }

  private Sums sums(GatePolicy edition, Crowd crowd, List<HeldFact> facts) {
    return new DisclosureGate(edition)
        .open(crowd, 0, facts).stream()
            .map(group -> Sums.of(group.released(edition, number++)))
            .reduce(Sums.NONE, Sums::plus);
  }
}
