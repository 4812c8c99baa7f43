package io.saleslore.tools.attack.inference;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Three attacks on the half of a world that went through the gate. */
final class InferenceAttack {
  private static final int COLLUDING = 3;
  private static final int MOST_GUESSES = 2_000;

  private final SplitWorld world;
  private final ReleasedTries few;
  private final List<PersonalTry> targets;

  /** The attacker is a marketer who shares what they know with two colleagues. */
  InferenceAttack(SplitWorld world) {
    this.world = world;
    var colluding =
        world.inside().stream()
            .map(PersonalTry::marketer)
            .distinct()
            .limit(COLLUDING)
            .collect(Collectors.toSet());
    this.few = new ReleasedTries(world.released(), of(colluding));
    this.targets =
        world.inside().stream().filter(each -> !colluding.contains(each.marketer())).toList();
  }

  /** Whether a try eased, of somebody all of whose codes are known. */
  ExcessRisk inference() {
    return risk(each -> few.isLikelyEased(each) == each.eased());
  }

  /** In which industry a customer is whose objection and its answer are known. */
  ExcessRisk linkability() {
    return risk(each -> few.likeliestIndustry(each).equals(each.crowd().codes().get(2)));
  }

  /**
   * That exactly one customer has a crowd's codes, a month and the rarer of the two answers, said
   * of the releases in which that answer is counted least.
   */
  ExcessRisk singlingOut() {
    var guesses =
        few.releases().stream()
            .filter(each -> each.level() == Level.CROWD)
            .sorted(Comparator.comparingInt(InferenceAttack::rarer))
            .limit(MOST_GUESSES)
            .map(InferenceAttack::guess)
            .toList();
    return new ExcessRisk(
        guesses.size(),
        (int) guesses.stream().filter(each -> isOne(world.inside(), each)).count(),
        guesses.size(),
        (int) guesses.stream().filter(each -> isOne(world.outside(), each)).count());
  }

  private static Predicate<PersonalTry> guess(PatternReleased release) {
    boolean isEased = 2 * eased(release) <= tried(release);
    return each ->
        each.crowd().equals(release.crowd())
            && each.month().equals(release.month())
            && each.eased() == isEased;
  }

  private static int rarer(PatternReleased release) {
    return Math.min(eased(release), tried(release) - eased(release));
  }

  private static int eased(PatternReleased release) {
    return release.counts().getOrDefault(Count.EASED, 0);
  }

  private static int tried(PatternReleased release) {
    return release.counts().getOrDefault(Count.TRIED, 0);
  }

  /** As {@link #inference}, by somebody who knows every other try of every marketer. */
  ExcessRisk inferenceByAllButOne() {
    var crowds =
        world.inside().stream()
            .collect(Collectors.groupingBy(PersonalTry::crowd, Collectors.toList()));
    var everything = new ReleasedTries(world.released(), List.of());
    return risk(
        each -> {
          var others = crowds.getOrDefault(each.crowd(), List.of());
          long eased = others.stream().filter(PersonalTry::eased).count();
          var sums = everything.of(each);
          boolean isWhole = sums.tried() == others.size() && sums.eased() == eased;
          return isWhole || few.isLikelyEased(each) == each.eased();
        });
  }

  private ExcessRisk risk(Predicate<PersonalTry> isRight) {
    return new ExcessRisk(
        targets.size(),
        (int) targets.stream().filter(isRight).count(),
        world.outside().size(),
        (int) world.outside().stream().filter(isRight).count());
  }

  private List<PersonalTry> of(Set<StaffId> marketers) {
    return world.inside().stream().filter(each -> marketers.contains(each.marketer())).toList();
  }

  private static boolean isOne(List<PersonalTry> tries, Predicate<PersonalTry> guess) {
    return tries.stream().filter(guess).map(PersonalTry::customer).distinct().limit(2).count() == 1;
  }
}
