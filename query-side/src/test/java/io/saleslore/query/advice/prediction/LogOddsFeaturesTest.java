package io.saleslore.query.advice.prediction;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.PooledRates;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogOddsFeaturesTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Snapshot PATTERNS = RateFixtures.patterns(releases());

  private final PooledRates rates =
      new PooledRates(PATTERNS, SuccessMeasure.EASED, ExponentialDecay.none());
  private final LogOddsFeatures features = new LogOddsFeatures(rates);

  @Test
  void the_plain_rate_is_that_of_all_trials() {
    assertThat(features.plain().mean()).isEqualTo(61 / 122.0, within(1e-12));
  }

  @Test
  void a_known_customer_has_a_constant_the_pairs_effect_and_their_own() {
    double general = LogOdds.of(rates.general("budget", "demo").orElseThrow().estimate());
    double own =
        LogOdds.of(
            rates
                .within(CustomerAttribute.INDUSTRY, "budget", "demo", "retail")
                .orElseThrow()
                .estimate());
    assertThat(features.of(CustomerAttribute.INDUSTRY, "budget", "demo", "retail"))
        .containsExactly(
            new double[] {1, general - LogOdds.of(features.plain()), own - general}, within(1e-12));
  }

  @Test
  void of_an_unknown_customer_only_the_pair_is_known() {
    var anyone = features.of("budget", "demo");
    assertThat(anyone[LogOddsFeatures.ATTRIBUTE]).isZero();
    assertThat(features.of(CustomerAttribute.INDUSTRY, "budget", "demo", "mining"))
        .containsExactly(anyone);
  }

  @Test
  void of_an_unknown_pair_nothing_is_known() {
    assertThat(features.of("need", "trial")).containsExactly(1, 0, 0);
  }

  @Test
  void an_attribute_alone_is_its_distance_to_the_pair() {
    var general = rates.general("budget", "demo").orElseThrow();
    var own = rates.within(CustomerAttribute.INDUSTRY, "budget", "demo", "retail").orElseThrow();
    assertThat(LogOddsFeatures.ofAttribute(own, general))
        .containsExactly(0, 0, LogOdds.of(own.estimate()) - LogOdds.of(general.estimate()));
  }

  /** By industry the 20 tries of the parent crowd are a row of their own, with no attribute. */
  @Test
  void the_rows_of_a_month_are_its_crowds_and_what_is_left_to_parents() {
    var rows = new MonthRows(PATTERNS, SuccessMeasure.EASED, MARCH, features);
    assertThat(rows.of(CustomerAttribute.INDUSTRY))
        .extracting(BinomialRow::trials)
        .containsExactlyInAnyOrder(new Trials(30, 40), new Trials(20, 60), new Trials(10, 20));
    assertThat(rows.of(CustomerAttribute.INDUSTRY))
        .extracting(BinomialRow::offset)
        .containsOnly(LogOdds.of(features.plain()));
    assertThat(rows.of(CustomerAttribute.BUSINESS_SIZE)).isEmpty();
  }

  @Test
  void a_month_without_trials_has_no_rows() {
    var rows = new MonthRows(PATTERNS, SuccessMeasure.EASED, MARCH.plusMonths(1), features);
    assertThat(rows.of(CustomerAttribute.INDUSTRY)).isEmpty();
  }

  private static Releases releases() {
    var releases = new Releases(1, 1);
    release(releases, Level.CROWD, List.of(BUDGET.code(), DEMO.code(), RETAIL.code()), 40, 30);
    release(releases, Level.CROWD, List.of(BUDGET.code(), DISCOUNT.code(), RETAIL.code()), 60, 20);
    release(releases, Level.PARENT, List.of(BUDGET.code(), DEMO.code()), 20, 10);
    return releases;
  }

  private static void release(
      Releases releases, Level level, List<String> codes, int tried, int eased) {
    var counts = Map.of(Count.TRIED, tried, Count.EASED, eased, Count.DECIDED, 0, Count.WON, 0);
    releases.release(FactKind.OBJECTION_BY_INDUSTRY, level, MARCH, codes, counts);
  }
}
