package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.release.ReleaseThreshold;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatePolicyTest {
  private static final byte[] SECRET = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "10, 0, TOO_FEW_MARKETERS",
    "10, 13, TOO_FEW_MARKETERS",
    "10, 14, PARENTS_ONLY",
    "10, 29, PARENTS_ONLY",
    "10, 30, OPEN",
    "5, 8, TOO_FEW_MARKETERS",
    "5, 9, PARENTS_ONLY",
    "5, 14, PARENTS_ONLY",
    "5, 15, OPEN"
  })
  void how_far_it_opens_depends_on_how_many_marketers_there_are(
      int k, int marketers, GateReadiness state) {
    assertThat(policy(k).state(marketers)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "10, OPEN, crowds of at least 10 marketers are released",
    "10, PARENTS_ONLY, fewer than 30 marketers: only parent crowds are released",
    "10, TOO_FEW_MARKETERS, fewer than 14 marketers: nothing is released",
    "6, OPEN, crowds of at least 6 marketers are released",
    "6, PARENTS_ONLY, fewer than 18 marketers: only parent crowds are released",
    "6, TOO_FEW_MARKETERS, fewer than 10 marketers: nothing is released"
  })
  void it_says_why_in_the_same_numbers(int k, GateReadiness state, String why) {
    assertThat(policy(k).why(state)).isEqualTo(why);
  }

  @Test
  void the_sentence_and_the_state_agree_at_every_threshold() {
    for (int k = 5; k < 60; k++) {
      for (int marketers = 0; marketers < 4 * k; marketers++) {
        var state = policy(k).state(marketers);
        var why = policy(k).why(state);
        if (why.startsWith("fewer than ")) {
          int fewer = Integer.parseInt(why.split(" ", -1)[2]);
          assertThat(marketers).as(why).isLessThan(fewer);
        }
      }
    }
  }

  @Test
  void whatever_is_drawn_there_are_enough_marketers_for_a_parent_crowd() {
    for (int k = 5; k < 60; k++) {
      assertThat(policy(k).state(k + GatePolicy.MOST_DRAWN))
          .isEqualTo(GateReadiness.TOO_FEW_MARKETERS);
      assertThat(policy(k).state(k + GatePolicy.MOST_DRAWN + 1))
          .isEqualTo(GateReadiness.PARENTS_ONLY);
    }
  }

  @Test
  void one_customer_has_no_larger_share_than_a_quarter_nor_than_a_marketer() {
    for (int k = 5; k < 200; k++) {
      int most = policy(k).mostOfOneCustomer();
      int fewestFacts = Math.max(k, most + GatePolicy.CUSTOMERS - 1);
      assertThat(4 * most).as("of " + fewestFacts).isLessThanOrEqualTo(fewestFacts);
      assertThat(most).isBetween(1, policy(k).threshold().mostFactsOfOneMarketer());
    }
  }

  @Test
  void another_edition_changes_nothing_but_the_edition() {
    var policy = policy(7).of(3);
    assertThat(policy.edition()).isEqualTo(3);
    assertThat(policy.k()).isEqualTo(7);
    assertThat(policy.secret()).isEqualTo(SECRET);
    assertThat(policy.waiting()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void a_short_secret_a_negative_time_and_edition_zero_are_refused() {
    var threshold = new ReleaseThreshold(10);
    var days = Duration.ofDays(14);
    assertThatThrownBy(() -> new GatePolicy(threshold, new byte[15], days, 1))
        .hasMessage("the gate's secret has at least 16 bytes");
    assertThatThrownBy(() -> new GatePolicy(threshold, SECRET, days.negated(), 1))
        .hasMessage("the waiting period is not negative");
    assertThatThrownBy(() -> new GatePolicy(threshold, SECRET, days, 0))
        .hasMessage("editions count from 1");
    assertThatThrownBy(() -> new GatePolicy(threshold, SECRET, days, 1, -0.1))
        .hasMessage("epsilon is between 0 and 100");
    assertThat(new GatePolicy(threshold, SECRET, Duration.ZERO, 1).waiting()).isZero();
  }

  @Test
  void nobody_changes_or_reads_the_secret_by_accident() {
    var secret = SECRET.clone();
    var policy = new GatePolicy(new ReleaseThreshold(10), secret, Duration.ZERO, 1);
    secret[0] = 0;
    policy.secret()[1] = 0;
    assertThat(policy.secret()).isEqualTo(SECRET);
    assertThat(policy.toString())
        .isEqualTo("GatePolicy[k=10, waiting=PT0S, edition=1, epsilon=0.0]");
  }

  private static GatePolicy policy(int k) {
    return new GatePolicy(new ReleaseThreshold(k), SECRET, GatePolicy.DEFAULT_WAITING, 1);
  }
}
