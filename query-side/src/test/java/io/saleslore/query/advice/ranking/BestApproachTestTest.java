package io.saleslore.query.advice.ranking;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.TRIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.SuccessRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestApproachTestTest {
  @Test
  void an_approach_far_ahead_is_shown_to_ease_more() {
    var test = BestApproachTest.of(List.of(eases(DEMO, 85), eases(DISCOUNT, 50), eases(TRIAL, 40)));
    assertThat(test.isShown()).isTrue();
    assertThat(test.sentence())
        .isEqualTo("demo eases more often than the other approaches together.");
  }

  @Test
  void an_approach_hardly_ahead_is_not() {
    var test = BestApproachTest.of(List.of(eases(DEMO, 52), eases(DISCOUNT, 50)));
    assertThat(test.isShown()).isFalse();
    assertThat(test.sentence())
        .isEqualTo("No difference is shown: the evidence does not set demo apart from the rest.");
  }

  @Test
  void one_approach_cannot_be_compared() {
    assertThat(BestApproachTest.of(List.of(eases(DEMO, 85))))
        .isEqualTo(new BestApproachTest(false, "There is no other approach to compare with."))
        .isEqualTo(BestApproachTest.of(List.of()));
  }

  /** Of a hundred cases. */
  private static RankedApproach eases(Approach approach, int eased) {
    var rate = RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH, eased, 100);
    return new RankedApproach(approach, SuccessRate.of(rate), null, 0);
  }
}
