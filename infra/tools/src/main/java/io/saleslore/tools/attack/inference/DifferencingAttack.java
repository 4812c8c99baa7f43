package io.saleslore.tools.attack.inference;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.attack.inference.ReleasedTries.Sums;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes sums of releases from one another and guesses, of a try that may be in the difference,
 * whether it eased: by the likelier answer there.
 */
final class DifferencingAttack {
  /** A difference of as many as a release stands on tells no more than a release. */
  private static final int SMALL = 10;

  /** Later a fact is no longer in its crowd; a look comes once a week. */
  private static final Duration WAITED = GatePolicy.DEFAULT_WAITING.plusDays(7);

  private final SplitWorld world;
  private final List<PatternReleased> byIndustry;
  private final List<PatternReleased> bySize;
  private final NavigableMap<Instant, Map<String, Sums>> growths = new TreeMap<>();

  DifferencingAttack(SplitWorld world) {
    this.world = world;
    for (var look : world.looks()) {
      var tries =
          look.released().stream()
              .filter(each -> each.kind() == FactKind.OBJECTION_BY_INDUSTRY)
              .toList();
      growths.put(look.at(), sums(tries, each -> each.crowd().toString()));
    }
    this.byIndustry = of(world, FactKind.OBJECTION_BY_INDUSTRY);
    this.bySize = of(world, FactKind.OBJECTION_BY_SIZE);
  }

  /** All tries without those of industries that have crowds: who has no crowd is among the rest. */
  ExcessRisk crowdsFromParents() {
    var all = sums(byIndustry, DifferencingAttack::general);
    var crowds = byIndustry.stream().filter(this::isCrowd).toList();
    var told = sums(crowds, DifferencingAttack::general);
    var open = crowds.stream().map(PatternReleased::crowd).collect(Collectors.toSet());
    return risk(
        each -> !open.contains(each.crowd()),
        each -> at(all, each.general()).minus(at(told, each.general())));
  }

  /** Tries of a month by industry without those by size, where that leaves few. */
  ExcessRisk kindsFromEachOther() {
    var industries = sums(byIndustry, each -> general(each) + each.month());
    var sizes = sums(bySize, each -> general(each) + each.month());
    Function<PersonalTry, Sums> difference =
        each -> {
          var place = each.general() + each.month();
          return at(industries, place).minus(at(sizes, place));
        };
    return risk(each -> difference.apply(each).tried() < SMALL, difference);
  }

  /** A crowd up to a month without the same up to the month before. */
  ExcessRisk monthsFromEachOther() {
    var months = sums(byIndustry, each -> each.crowd() + " " + each.month());
    return risk(_ -> true, each -> at(months, each.crowd() + " " + each.month()));
  }

  /**
   * A crowd after the first look at which it has grown, since the story ended, without before; as
   * long as a fact waits there.
   */
  ExcessRisk afterFromBefore() {
    return risk(_ -> true, this::firstGrowth);
  }

  private Sums firstGrowth(PersonalTry target) {
    var crowd = target.crowd().toString();
    return growths.subMap(target.end(), false, target.end().plus(WAITED), true).values().stream()
        .map(look -> at(look, crowd))
        .filter(sums -> sums.tried() > 0)
        .findFirst()
        .orElse(Sums.NONE);
  }

  private ExcessRisk risk(
      Predicate<PersonalTry> isAimedAt, Function<PersonalTry, Sums> difference) {
    var inside = answers(world.inside(), isAimedAt, difference);
    var outside = answers(world.outside(), isAimedAt, difference);
    return new ExcessRisk(inside.size(), right(inside), outside.size(), right(outside));
  }

  private static List<Boolean> answers(
      List<PersonalTry> tries,
      Predicate<PersonalTry> isAimedAt,
      Function<PersonalTry, Sums> difference) {
    return tries.stream()
        .filter(isAimedAt)
        .flatMap(each -> isRight(each, difference.apply(each)).stream())
        .toList();
  }

  private static Optional<Boolean> isRight(PersonalTry target, Sums difference) {
    return difference.likelyEased().map(eased -> eased == target.eased());
  }

  private static int right(List<Boolean> answers) {
    return (int) answers.stream().filter(each -> each).count();
  }

  private boolean isCrowd(PatternReleased release) {
    return release.level() == Level.CROWD;
  }

  private static String general(PatternReleased release) {
    return release.codes().get(0) + "/" + release.codes().get(1);
  }

  private static Map<String, Sums> sums(
      List<PatternReleased> releases, Function<PatternReleased, String> place) {
    return releases.stream().collect(Collectors.toMap(place, Sums::of, Sums::plus));
  }

  private static Sums at(Map<String, Sums> sums, String place) {
    return Objects.requireNonNullElse(sums.get(place), Sums.NONE);
  }

  private static List<PatternReleased> of(SplitWorld world, FactKind kind) {
    return world.released().stream().filter(each -> each.kind() == kind).toList();
  }
}
