package io.saleslore.query.advice.successrate;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.TRIAL;
import static io.saleslore.kernel.vocabulary.Industry.FINANCE;
import static io.saleslore.kernel.vocabulary.Industry.MANUFACTURING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PooledRatesTest {
  private static final List<Approach> APPROACHES = List.of(DEMO, DISCOUNT, TRIAL);
  private static final List<Industry> INDUSTRIES = List.of(MANUFACTURING, RETAIL, FINANCE);

  /** Two approaches in one industry each: too few cells to learn how alike they are. */
  private static final Releases FEW =
      new Releases(1, 1)
          .known(BUDGET, DEMO, RETAIL, 40, 30)
          .known(BUDGET, DISCOUNT, RETAIL, 60, 20)
          .known(TRUST, DEMO, RETAIL, 30, 10);

  private final PooledRates few = eased(FEW);

  @Test
  void all_are_the_sum_of_what_was_tried() {
    assertThat(few.all()).isEqualTo(new Trials(60, 130));
    assertThat(eased(new Releases(1, 1)).all()).isEqualTo(Trials.NONE);
  }

  /** 50 of 100 against budget, whatever the approach: Beta(51, 51). */
  @Test
  void an_objection_is_the_sum_of_its_approaches_under_the_uniform_prior() {
    var overall = few.overall("budget").orElseThrow();
    assertThat(overall.level()).isEqualTo(EvidenceLevel.OBJECTION);
    assertThat(overall.trials()).isEqualTo(new Trials(50, 100));
    assertThat(overall.estimate().alpha()).isEqualTo(51);
    assertThat(overall.estimate().beta()).isEqualTo(51);
    assertThat(few.overall("need")).isEmpty();
  }

  /** 30 of 40, and a prior of 1/2 that is worth 1 / (1/102 + 1/20) cases. */
  @Test
  void an_approach_is_shrunk_to_its_objection() {
    double prior = 1 / (1 / 102.0 + 1 / PriorStrength.UNLEARNED);
    var demo = few.general("budget", "demo").orElseThrow();
    assertThat(demo.level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
    assertThat(demo.trials()).isEqualTo(new Trials(30, 40));
    assertThat(demo.estimate().mean()).isEqualTo((30 + prior / 2) / (40 + prior), within(1e-12));
    assertThat(demo.estimate().strength()).isEqualTo(40 + prior, within(1e-9));
    assertThat(few.general("budget", "trial")).isEmpty();
  }

  /** The same cases once more: the industry's prior is the approach over all industries. */
  @Test
  void an_industry_is_shrunk_to_its_approach() {
    var general = few.general("budget", "demo").orElseThrow().estimate();
    double prior = 1 / (1 / general.strength() + 1 / PriorStrength.UNLEARNED);
    var retail = in("retail");
    assertThat(retail.level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
    assertThat(retail.estimate().mean())
        .isEqualTo((30 + prior * general.mean()) / (40 + prior), within(1e-12));
    assertThat(few.within(CustomerAttribute.INDUSTRY, "budget", "demo", "mining")).isEmpty();
    assertThat(few.within(CustomerAttribute.PRICE_BAND, "budget", "demo", "1k-5k")).isEmpty();
  }

  @Test
  void outside_of_all_releases_the_approach_is_known_less_surely() {
    var general = few.general("budget", "demo").orElseThrow();
    var outside = few.outside(CustomerAttribute.INDUSTRY, general);
    assertThat(outside.estimate().mean()).isEqualTo(general.estimate().mean(), within(1e-12));
    assertThat(outside.estimate().strength()).isLessThan(PriorStrength.UNLEARNED);
    assertThat(outside.level()).isEqualTo(general.level());
    assertThat(outside.trials()).isEqualTo(general.trials());
    assertThat(outside.evidence()).isEqualTo(general.evidence());
  }

  @Test
  void each_level_lies_between_its_own_cases_and_the_level_above() {
    for (int seed = 0; seed < 20; seed++) {
      var rates = eased(world(seed));
      for (var approach : APPROACHES) {
        var general = rates.general("budget", approach.code()).orElseThrow();
        assertBetween(general, rates.overall("budget").orElseThrow());
        for (var industry : INDUSTRIES) {
          assertBetween(
              rates
                  .within(CustomerAttribute.INDUSTRY, "budget", approach.code(), industry.code())
                  .orElseThrow(),
              general);
        }
      }
    }
  }

  @Test
  void more_successes_of_as_many_cases_never_lower_a_rate() {
    double before = 0;
    for (int eased = 0; eased <= 40; eased += 5) {
      var releases =
          new Releases(1, 1)
              .known(BUDGET, DEMO, RETAIL, 40, eased)
              .known(BUDGET, DISCOUNT, RETAIL, 40, 20);
      double rate = eased(releases).general("budget", "demo").orElseThrow().estimate().mean();
      assertThat(rate).isGreaterThan(before);
      before = rate;
    }
  }

  @Test
  void kinds_are_never_added_up() {
    var releases =
        new Releases(1, 1)
            .known(BUDGET, DEMO, RETAIL, 40, 30)
            .known(BUDGET, DEMO, BusinessSize.SMALL, 50, 10);
    var rates = eased(releases);
    assertThat(rates.all()).isEqualTo(new Trials(30, 40));
    assertThat(
            rates
                .within(CustomerAttribute.BUSINESS_SIZE, "budget", "demo", "small")
                .orElseThrow()
                .trials())
        .isEqualTo(new Trials(10, 50));
  }

  @Test
  void parent_crowds_count_for_the_approach_alone() {
    var rates = eased(new Releases(1, 1).known(BUDGET, DEMO, Industry.UNKNOWN, 40, 30));
    assertThat(rates.general("budget", "demo")).isPresent();
    assertThat(rates.within(CustomerAttribute.INDUSTRY, "budget", "demo", "unknown")).isEmpty();
  }

  @Test
  void won_deals_are_counted_among_the_decided() {
    var won =
        new PooledRates(RateFixtures.patterns(FEW), SuccessMeasure.WON, ExponentialDecay.none());
    assertThat(won.general("budget", "demo").orElseThrow().trials()).isEqualTo(new Trials(15, 40));
  }

  private PooledRate in(String industry) {
    return few.within(CustomerAttribute.INDUSTRY, "budget", "demo", industry).orElseThrow();
  }

  private static void assertBetween(PooledRate rate, PooledRate above) {
    double own = rate.trials().rate();
    double mean = above.estimate().mean();
    assertThat(rate.estimate().mean())
        .isBetween(Math.min(own, mean) - 1e-12, Math.max(own, mean) + 1e-12);
    assertThat(rate.estimate().interval().low()).isLessThan(rate.estimate().mean());
    assertThat(rate.estimate().interval().high()).isGreaterThan(rate.estimate().mean());
  }

  private static Releases world(int seed) {
    var random = new Random(seed);
    var releases = new Releases(seed, 1);
    for (var approach : APPROACHES) {
      for (var industry : INDUSTRIES) {
        releases.drawn(BUDGET, approach, industry, 1 + random.nextInt(6), random.nextDouble());
      }
    }
    return releases;
  }

  private static PooledRates eased(Releases releases) {
    return new PooledRates(
        RateFixtures.patterns(releases), SuccessMeasure.EASED, ExponentialDecay.none());
  }
}
