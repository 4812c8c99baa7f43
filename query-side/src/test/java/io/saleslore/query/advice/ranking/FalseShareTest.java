package io.saleslore.query.advice.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.advice.pooling.NestedRates;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of what is claimed: of the differences shown at most one in twenty is not there. */
class FalseShareTest {
  private static final int STATES = 150;
  private static final double FALSE_SHARE = 0.05;

  /** Of one state: differences shown, those of them that are not there, answers with any. */
  private record Claims(int shown, int wrong, int answers) {
    double wrongBeyondTheLaw() {
      return wrong - FALSE_SHARE * shown;
    }
  }

  /** What is far from its law by three standard errors of all states together breaks it. */
  @ParameterizedTest
  @CsvSource({"0, 10", "0.5, 10", "0.8, 10", "0.9, 10", "0.5, 3", "0.8, 3"})
  void at_most_one_in_twenty_is_not_there(double alike, int objections) {
    var states =
        IntStream.range(0, STATES)
            .mapToObj(seed -> claims(new Random(seed), alike, objections))
            .toList();
    int shown = states.stream().mapToInt(Claims::shown).sum();
    int wrong = states.stream().mapToInt(Claims::wrong).sum();
    double tolerance =
        3 * Math.sqrt(states.stream().mapToDouble(Claims::wrongBeyondTheLaw).map(x -> x * x).sum());
    assertThat(shown).isGreaterThan(STATES / 2);
    assertThat(wrong - FALSE_SHARE * shown)
        .as("%d wrong of %d shown", wrong, shown)
        .isLessThanOrEqualTo(tolerance);
  }

  @ParameterizedTest
  @CsvSource({"10", "3", "1"})
  void where_all_is_alike_hardly_anything_is_shown(int objections) {
    int situations = STATES * objections;
    int shown =
        IntStream.range(0, STATES)
            .map(seed -> claims(new Random(seed), 1, objections).answers())
            .sum();
    assertThat(shown)
        .as("shown in %d situations of no difference", situations)
        .isLessThanOrEqualTo((int) (situations * FALSE_SHARE));
  }

  private static Claims claims(Random random, double alike, int objections) {
    var truth = truth(random, alike, objections);
    var trials = new TreeMap<String, SortedMap<String, Trials>>();
    truth.forEach(
        (objection, rates) -> {
          var of = new TreeMap<String, Trials>();
          for (int i = 0; i < rates.length; i++) {
            of.put("approach " + i, drawn(random, rates[i]));
          }
          trials.put(objection, of);
        });
    var nested = new NestedRates(trials);
    int shown = 0;
    int wrong = 0;
    int answers = 0;
    for (var objection : trials.keySet()) {
      var known = new ArrayList<RateDensity>();
      trials
          .get(objection)
          .forEach((a, t) -> known.add(nested.prior(objection, a).times(RateDensity.of(t))));
      var standings = ComparisonFixture.standings(known);
      var rates = Objects.requireNonNull(truth.get(objection));
      answers += standings.stream().allMatch(each -> each == Standing.NOT_SHOWN) ? 0 : 1;
      double mean = Arrays.stream(rates).average().orElseThrow();
      for (int i = 0; i < rates.length; i++) {
        shown += standings.get(i) == Standing.NOT_SHOWN ? 0 : 1;
        wrong += isWrong(standings.get(i), rates[i] - mean) ? 1 : 0;
      }
    }
    return new Claims(shown, wrong, answers);
  }

  private static boolean isWrong(Standing shown, double difference) {
    return switch (shown) {
      case ABOVE -> difference < 1e-9;
      case BELOW -> difference > -1e-9;
      case NOT_SHOWN -> false;
    };
  }

  private static SortedMap<String, double[]> truth(Random random, double alike, int objections) {
    var truth = new TreeMap<String, double[]>();
    for (int i = 0; i < objections; i++) {
      double centre = -0.2 + 0.3 * random.nextGaussian();
      truth.put(
          "objection " + i,
          IntStream.range(0, 3 + random.nextInt(3))
              .mapToDouble(_ -> random.nextDouble() < alike ? 0 : 0.7 * random.nextGaussian())
              .map(effect -> LogOdds.probability(centre + effect))
              .toArray());
    }
    return truth;
  }

  private static Trials drawn(Random random, double rate) {
    int cases = 20 + random.nextInt(180);
    return new Trials(random.doubles(cases).filter(each -> each < rate).count(), cases);
  }
}
