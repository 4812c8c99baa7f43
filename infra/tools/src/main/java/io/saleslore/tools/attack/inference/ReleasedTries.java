package io.saleslore.tools.attack.inference;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an attacker makes of all releases of tries: the sums of each crowd, of each crowd in each
 * month and of all industries, each without the tries that the attacker knows.
 */
final class ReleasedTries {
  private static final String EVERY = "every";

  private final List<PatternReleased> releases;
  private final Map<String, Sums> sums = new HashMap<>();
  private final Map<String, Map<String, Integer>> industries = new HashMap<>();

  /**
   * Sums.
   *
   * @param tried how many tries
   * @param eased how many of them eased
   */
  record Sums(int tried, int eased) {
    static final Sums NONE = new Sums(0, 0);

    /** Those of a release. */
    static Sums of(PatternReleased release) {
      return new Sums(
          release.counts().getOrDefault(Count.TRIED, 0),
          release.counts().getOrDefault(Count.EASED, 0));
    }

    Sums plus(Sums other) {
      return new Sums(tried + other.tried, eased + other.eased);
    }

    Sums minus(Sums other) {
      return new Sums(tried - other.tried, eased - other.eased);
    }

    /** The likelier answer of one of them; none where these are no sums of anything. */
    Optional<Boolean> likelyEased() {
      boolean isSum = tried > 0 && eased >= 0 && eased <= tried;
      return isSum ? Optional.of(2 * eased >= tried) : Optional.empty();
    }

    /** As far as the known ones can be in it. */
    Sums without(Sums known) {
      return known.tried > tried || known.eased > eased
          ? this
          : new Sums(tried - known.tried, eased - known.eased);
    }
  }

  ReleasedTries(List<PatternReleased> all, Collection<PersonalTry> known) {
    releases = all.stream().filter(each -> each.kind() == FactKind.OBJECTION_BY_INDUSTRY).toList();
    releases.forEach(this::add);
    var own = new HashMap<String, Sums>();
    for (var each : known) {
      var one = new Sums(1, each.eased() ? 1 : 0);
      places(each).forEach(place -> own.merge(place, one, Sums::plus));
    }
    sums.replaceAll((place, sum) -> sum.without(own.getOrDefault(place, Sums.NONE)));
  }

  List<PatternReleased> releases() {
    return releases;
  }

  /** The sums of a crowd over all its own releases. */
  Sums of(PersonalTry target) {
    return sums.getOrDefault(crowd(target), Sums.NONE);
  }

  /** The likelier answer by the finest sums there are. */
  boolean isLikelyEased(PersonalTry target) {
    return places(target)
        .map(sums::get)
        .filter(Objects::nonNull)
        .filter(each -> each.tried() > 0)
        .findFirst()
        .map(each -> 2 * each.eased() >= each.tried())
        .orElse(true);
  }

  /** The industry that most of the tries with these codes had. */
  String likeliestIndustry(PersonalTry target) {
    return industries
        .getOrDefault(target.general(), industries.getOrDefault(EVERY, Map.of()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void add(PatternReleased release) {
    var sum = Sums.of(release);
    var general = release.codes().get(0) + "/" + release.codes().get(1);
    sums.merge(general, sum, Sums::plus);
    sums.merge(EVERY, sum, Sums::plus);
    if (release.level() == Level.CROWD) {
      addByIndustry(release, general, sum);
    }
  }

  private void addByIndustry(PatternReleased release, String general, Sums sum) {
    var industry = release.codes().get(2);
    sums.merge(general + "/" + industry, sum, Sums::plus);
    sums.merge(general + "/" + industry + "/" + release.month(), sum, Sums::plus);
    count(general, industry, sum.tried());
    count(EVERY, industry, sum.tried());
  }

  private void count(String general, String industry, int tried) {
    industries
        .computeIfAbsent(general, _ -> new LinkedHashMap<>())
        .merge(industry, tried, Integer::sum);
  }

  private static String crowd(PersonalTry target) {
    return target.general() + "/" + target.crowd().codes().get(2);
  }

  /** From the finest to the coarsest. */
  private static Stream<String> places(PersonalTry target) {
    return Stream.of(crowd(target) + "/" + target.month(), crowd(target), target.general(), EVERY);
  }
}
