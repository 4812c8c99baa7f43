package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaEstimateTest {
  @ParameterizedTest
  @CsvSource({
    "17, 20, 0.637, 0.946",
    "0, 10, 0.002, 0.285",
    "10, 10, 0.715, 0.998",
    "170, 200, 0.794, 0.893",
    "50, 100, 0.404, 0.596"
  })
  void an_interval_is_that_of_the_beta_distribution(
      long successes, long cases, double low, double high) {
    var interval = BetaEstimate.withUniformPrior(new Trials(successes, cases)).interval();
    assertThat(interval.low()).isEqualTo(low, within(0.001));
    assertThat(interval.high()).isEqualTo(high, within(0.001));
  }

  @Test
  void a_prior_is_worth_its_strength_in_cases() {
    var posterior = BetaEstimate.ofMean(0.5, 20).updated(new Trials(20, 20));
    assertThat(posterior.mean()).isEqualTo(0.75, within(1e-9));
    assertThat(posterior.strength()).isEqualTo(40, within(1e-9));
  }

  @Test
  void one_rate_is_above_another_as_often_as_draws_say() {
    var high = new BetaEstimate(60, 40);
    var low = new BetaEstimate(50, 50);
    var exact = BestOfProbability.of(high, low);
    assertThat(high.probabilityAbove(low)).isEqualTo(exact, within(0.01));
    assertThat(low.probabilityAbove(high)).isEqualTo(1 - exact, within(0.01));
  }

  /** By summing over a fine grid. */
  private static final class BestOfProbability {
    static double of(BetaEstimate high, BetaEstimate low) {
      double sum = 0;
      for (int i = 0; i < 10_000; i++) {
        double x = (i + 0.5) / 10_000;
        sum +=
            high.distribution().density(x) / 10_000 * low.distribution().cumulativeProbability(x);
      }
      return sum;
    }
  }

  @Test
  void mean_and_variance_are_those_of_the_beta_distribution() {
    var estimate = new BetaEstimate(18, 4);
    assertThat(estimate.mean()).isEqualTo(18 / 22.0, within(1e-12));
    assertThat(estimate.variance()).isEqualTo(18 * 4 / (22.0 * 22 * 23), within(1e-12));
    assertThat(estimate.variance()).isEqualTo(estimate.distribution().getVariance(), within(1e-12));
    assertThat(estimate.strength()).isEqualTo(22);
  }

  @Test
  void pooled_rates_weigh_by_inverse_variance() {
    var sure = new BetaEstimate(600, 400);
    var unsure = new BetaEstimate(4, 6);
    double weightOfSure = 1 / sure.variance();
    double weightOfUnsure = 1 / unsure.variance();
    var pooled = BetaEstimate.pooled(List.of(sure, unsure));
    assertThat(pooled.mean())
        .isEqualTo(
            (0.6 * weightOfSure + 0.4 * weightOfUnsure) / (weightOfSure + weightOfUnsure),
            within(1e-12));
    assertThat(pooled.variance()).isEqualTo(1 / (weightOfSure + weightOfUnsure), within(1e-12));
    assertThat(BetaEstimate.pooled(List.of(unsure)).mean()).isEqualTo(0.4, within(1e-12));
  }

  @Test
  void a_prior_of_cells_keeps_the_mean_and_is_worth_less_than_either_strength() {
    seeded(
        31,
        (random, above) -> {
          double likeness = 2 + 998 * random.nextDouble();
          var prior = above.priorOfCells(likeness);
          assertThat(prior.mean()).isEqualTo(above.mean(), within(1e-9));
          assertThat(prior.strength()).isLessThan(Math.min(above.strength(), likeness));
          assertThat(1 / prior.strength())
              .isEqualTo(1 / above.strength() + 1 / likeness, within(1e-9));
          assertThat(prior.interval().width()).isGreaterThan(above.interval().width());
        });
  }

  @Test
  void a_posterior_lies_between_its_prior_and_what_was_observed() {
    seeded(
        32,
        (random, prior) -> {
          var trials = trials(random);
          double low = Math.min(prior.mean(), trials.rate()) - 1e-12;
          double high = Math.max(prior.mean(), trials.rate()) + 1e-12;
          assertThat(prior.updated(trials).mean()).isBetween(low, high);
        });
  }

  @Test
  void an_interval_holds_the_mean_and_is_within_zero_and_one() {
    seeded(
        33,
        (_, estimate) -> {
          var interval = estimate.interval();
          assertThat(interval.low()).isBetween(0.0, estimate.mean());
          assertThat(interval.high()).isBetween(estimate.mean(), 1.0);
        });
  }

  @Test
  void more_cases_of_the_same_rate_make_it_surer() {
    for (double rate : new double[] {0.1, 0.5, 0.85}) {
      double before = 1;
      for (int cases = 20; cases <= 20_000; cases *= 10) {
        double width =
            BetaEstimate.withUniformPrior(new Trials(rate * cases, cases)).interval().width();
        assertThat(width).isLessThan(before);
        before = width;
      }
    }
  }

  @Test
  void one_more_success_never_lowers_a_rate() {
    seeded(
        34,
        (_, estimate) -> {
          var more = estimate.updated(new Trials(1, 1));
          assertThat(more.mean()).isGreaterThan(estimate.mean());
          assertThat(more.interval().low()).isGreaterThan(estimate.interval().low());
          assertThat(more.probabilityAbove(estimate)).isGreaterThan(0.5);
        });
  }

  @Test
  void of_two_rates_one_is_above_the_other() {
    seeded(
        35,
        (random, one) -> {
          var other = new BetaEstimate(1 + random.nextInt(200), 1 + random.nextInt(200));
          assertThat(one.probabilityAbove(other) + other.probabilityAbove(one))
              .isEqualTo(1, within(1e-9));
          assertThat(one.probabilityAbove(one)).isEqualTo(0.5, within(1e-9));
        });
  }

  /** Many estimates that are neither certain nor empty. */
  private static void seeded(int seed, BiConsumer<Random, BetaEstimate> law) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      law.accept(
          random, new BetaEstimate(1 + 300 * random.nextDouble(), 1 + 300 * random.nextDouble()));
    }
  }

  private static Trials trials(Random random) {
    int cases = 1 + random.nextInt(300);
    return new Trials(random.nextInt(cases + 1), cases);
  }
}
