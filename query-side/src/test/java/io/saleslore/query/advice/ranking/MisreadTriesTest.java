package io.saleslore.query.advice.ranking;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.REFERENCE;
import static io.saleslore.kernel.vocabulary.Approach.TRIAL;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.EFFORT;
import static io.saleslore.kernel.vocabulary.Objection.NEED;
import static io.saleslore.kernel.vocabulary.Objection.SPEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessRates;
import org.junit.jupiter.api.Test;

/**
 * A trial is said to ease {@code effort}, and eases {@code need} as often, ten times as often
 * tried.
 */
class MisreadTriesTest {
  private static final Releases WORLD =
      new Releases(4, 1)
          .known(NEED, TRIAL, RETAIL, 800, 680)
          .known(NEED, DEMO, RETAIL, 800, 360)
          .known(NEED, REFERENCE, RETAIL, 800, 360)
          .known(EFFORT, TRIAL, RETAIL, 80, 68)
          .known(EFFORT, DEMO, RETAIL, 80, 34)
          .known(EFFORT, REFERENCE, RETAIL, 80, 34)
          .known(SPEED, DEMO, RETAIL, 800, 360);

  @Test
  void what_another_objections_misread_tries_may_explain_is_not_claimed() {
    assertThat(standingOfTrial(EFFORT, ReadingAccuracy.PERFECT)).isEqualTo(Standing.ABOVE);
    assertThat(standingOfTrial(EFFORT, ReadingAccuracy.BY_READER)).isEqualTo(Standing.NOT_SHOWN);
  }

  @Test
  void what_no_others_tries_explain_is_claimed() {
    assertThat(standingOfTrial(NEED, ReadingAccuracy.BY_READER)).isEqualTo(Standing.ABOVE);
  }

  private static Standing standingOfTrial(Objection objection, ReadingAccuracy reading) {
    var rates = SuccessRates.of(RateFixtures.patterns(WORLD), reading);
    return new ApproachRankings(rates)
        .of(new CustomerSituation(objection, RETAIL, null, null)).ranked().stream()
            .filter(each -> each.approach() == TRIAL)
            .findFirst()
            .orElseThrow()
            .standing();
  }
}
