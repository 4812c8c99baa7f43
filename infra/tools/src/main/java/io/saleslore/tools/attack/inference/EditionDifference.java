package io.saleslore.tools.attack.inference;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.tools.attack.inference.ReleasedTries.Sums;
import io.saleslore.tools.evaluate.PlayedStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two editions of one world, the first made week by week and the second at once, between which
 * nothing changed but that one customer was erased. Whoever keeps all releases of both, and knows
 * the rule and whom, guesses from what is gone. Once for every fourth try that was released.
 */
final class EditionDifference {
  private static final int EVERY = 4;
  private static final Duration WEEK = Duration.ofDays(7);

  private final GatePolicy policy;
  private final Map<Crowd, List<Ended>> inside = new HashMap<>();
  private final Map<Crowd, List<Ended>> outside = new HashMap<>();
  private int guesses;
  private int right;
  private int controlGuesses;
  private int controlRight;
  private long number;

  private record Ended(HeldFact fact, Instant end) {}

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

  private void hold(PlayedStory story, Map<Crowd, List<Ended>> half) {
    int ordinal = 0;
    for (var fact : story.facts()) {
      var crowd = fact.crowd();
      if (fact.kind() == FactKind.OBJECTION_BY_INDUSTRY && !crowd.hasUnknown()) {
        half.computeIfAbsent(crowd, _ -> new ArrayList<>())
            .add(new Ended(story.held(number++, fact, ordinal), story.end()));
      }
      ordinal++;
    }
  }

  private void attack(Crowd crowd, List<Ended> facts) {
    var first = played(crowd, facts);
    var targets = first.facts();
    for (int each = 0; each < targets.size(); each += EVERY) {
      var target = targets.get(each);
      var second = first.without(target.customer());
      guesses++;
      right += isRight(target, first.released(), second.released()) ? 1 : 0;
    }
    var others = Objects.requireNonNullElse(outside.get(crowd), List.<Ended>of());
    for (int each = 0; each < others.size() && !targets.isEmpty(); each += EVERY) {
      controlGuesses++;
      var same = first.released();
      controlRight += isRight(others.get(each).fact(), same, same) ? 1 : 0;
    }
  }

  /** Week by week; what has waited too long is gone from the crowd. */
  private CrowdEdition played(Crowd crowd, List<Ended> facts) {
    var edition = CrowdEdition.first(policy, crowd);
    var last = facts.getLast().end().plus(WEEK);
    for (var look = facts.getFirst().end().plus(WEEK);
        !look.isAfter(last);
        look = look.plus(WEEK)) {
      edition.drop(between(facts, Instant.MIN, look.minus(policy.waiting())));
      edition.add(between(facts, look.minus(WEEK), look));
      edition.look();
    }
    return edition;
  }

  private static List<HeldFact> between(List<Ended> facts, Instant from, Instant to) {
    return facts.stream()
        .filter(each -> !each.end().isBefore(from) && each.end().isBefore(to))
        .map(Ended::fact)
        .toList();
  }

  /** By the likelier answer in what is gone, or in the crowd where nothing is. */
  private static boolean isRight(
      HeldFact target, List<PatternReleased> first, List<PatternReleased> second) {
    var gone = sum(without(first, second)).minus(sum(without(second, first)));
    boolean eased = gone.likelyEased().or(() -> sum(first).likelyEased()).orElse(true);
    return eased == target.yes().contains(Count.EASED);
  }

  private static List<PatternReleased> without(
      List<PatternReleased> all, List<PatternReleased> others) {
    var left = new ArrayList<>(all);
    for (var each : others) {
      left.stream().filter(one -> isSame(one, each)).findFirst().ifPresent(left::remove);
    }
    return left;
  }

  private static boolean isSame(PatternReleased one, PatternReleased other) {
    return one.counts().equals(other.counts()) && one.month().equals(other.month());
  }

  private static Sums sum(List<PatternReleased> releases) {
    return releases.stream().map(Sums::of).reduce(Sums.NONE, Sums::plus);
  }
}
