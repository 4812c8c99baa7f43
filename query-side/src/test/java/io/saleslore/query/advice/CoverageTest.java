package io.saleslore.query.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.PlantedWorld.Try;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.ranking.Standing;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.LogOdds;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed in worlds of known truth, by which properties of the customer are known. */
class CoverageTest {
  private static final int WORLDS = 3;
  private static final int TRIES = 5_400;

  private static final Map<Long, LearntWorld> LEARNT = new HashMap<>();

  /** A world, and what was learned of its tries; learned once for all questions. */
  private record LearntWorld(PlantedWorld world, ApproachRankings rankings) {
    static LearntWorld of(long seed, ToDoubleFunction<Try> rate) {
      var world = new PlantedWorld(seed, rate);
      return new LearntWorld(world, new ApproachRankings(SuccessRates.of(world.patterns(TRIES))));
    }
  }

  private int asked;
  private int covered;
  private int best;
  private int falseBest;
  private int claims;
  private int falseClaims;

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "s", "p", "is", "ip", "sp", "isp"})
  void where_everything_differs_a_little(String known) {
    for (int world = 0; world < WORLDS; world++) {
      ask(700 + world, everythingDiffers(world), known);
    }
    assertThat((double) covered / asked).as("coverage of %d", asked).isBetween(0.92, 0.98);
    assertFewFalseClaims();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "s", "is", "isp"})
  void where_few_things_differ_much(String known) {
    for (int world = 0; world < WORLDS; world++) {
      ask(800 + world, CoverageTest::fewDiffer, known);
    }
    assertThat((double) covered / asked).as("coverage of %d", asked).isGreaterThan(0.93);
    assertFewFalseClaims();
    assertThat(best).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "is"})
  void where_nothing_differs_nothing_is_claimed(String known) {
    for (int world = 0; world < WORLDS; world++) {
      ask(900 + world, _ -> 0.45, known);
    }
    assertThat(best).isZero();
    assertThat(claims).isLessThanOrEqualTo(asked / 1_000);
    assertThat((double) covered / asked).isGreaterThan(0.93);
  }

  private void assertFewFalseClaims() {
    assertThat(falseBest).as("false bests of %d", best).isLessThanOrEqualTo(best / 20 + 1);
    assertThat(falseClaims).as("false claims of %d", claims).isLessThanOrEqualTo(claims / 20 + 1);
  }

  private void ask(long seed, ToDoubleFunction<Try> rate, String known) {
    var learnt = LEARNT.computeIfAbsent(seed, _ -> LearntWorld.of(seed, rate));
    for (var objection : PlantedWorld.OBJECTIONS) {
      for (var industry : some(known.contains("i"), PlantedWorld.INDUSTRIES)) {
        for (var size : some(known.contains("s"), PlantedWorld.SIZES)) {
          for (var price : some(known.contains("p"), PlantedWorld.PRICES)) {
            ask(
                learnt.world(),
                learnt.rankings(),
                new CustomerSituation(objection, industry, size, price));
          }
        }
      }
    }
  }

  private void ask(PlantedWorld world, ApproachRankings rankings, CustomerSituation situation) {
    var truths =
        PlantedWorld.APPROACHES.stream()
            .mapToDouble(each -> world.truth(situation, each))
            .toArray();
    if (Double.isNaN(truths[0])) {
      return;
    }
    double most = Arrays.stream(truths).max().orElseThrow();
    double mean = Arrays.stream(truths).average().orElseThrow();
    for (var each : rankings.of(situation).ranked()) {
      count(each, world.truth(situation, each.approach()), most, mean);
    }
  }

  private void count(RankedApproach each, double truth, double most, double mean) {
    asked++;
    covered +=
        each.eased().interval().low() <= truth && truth <= each.eased().interval().high() ? 1 : 0;
    best += each.best() ? 1 : 0;
    falseBest += each.best() && truth < most - 0.02 ? 1 : 0;
    claims += each.standing() == Standing.NOT_SHOWN ? 0 : 1;
    falseClaims += each.standing() == Standing.ABOVE && truth <= mean ? 1 : 0;
    falseClaims += each.standing() == Standing.BELOW && truth >= mean ? 1 : 0;
  }

  private static <T> List<T> some(boolean known, List<T> all) {
    return known ? all : Collections.singletonList(null);
  }

  private static ToDoubleFunction<Try> everythingDiffers(long seed) {
    var random = new Random(seed);
    var effects = new HashMap<String, Double>();
    return each -> {
      var pair = each.objection() + "/" + each.approach() + "/";
      return LogOdds.probability(
          -0.2
              + 0.6 * effect(effects, random, pair)
              + 0.5 * effect(effects, random, pair + each.industry())
              + 0.3 * effect(effects, random, pair + each.size())
              + 0.2 * effect(effects, random, pair + each.price()));
    };
  }

  private static double effect(Map<String, Double> effects, Random random, String of) {
    return effects.computeIfAbsent(of, _ -> random.nextGaussian());
  }

  private static double fewDiffer(Try each) {
    if (each.objection() == Objection.BUDGET) {
      boolean isSmall = each.size().compareTo(BusinessSize.SMALL) <= 0;
      if (each.approach() == Approach.PAYMENT_PLAN && isSmall) {
        return 0.7;
      }
      boolean isFactory = each.industry() == Industry.MANUFACTURING;
      return each.approach() == Approach.ROI_CALCULATOR && isFactory ? 0.85 : 0.45;
    }
    return each.objection() == Objection.COMPLIANCE
            && each.approach() == Approach.DEMO
            && each.industry() == Industry.HEALTHCARE
        ? 0.8
        : 0.45;
  }
}
