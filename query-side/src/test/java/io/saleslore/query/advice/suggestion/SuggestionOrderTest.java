package io.saleslore.query.advice.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.ranking.Standing;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionOrderTest {
  /** Seven approaches, the first the best. */
  private static final List<RankedApproach> SEVEN =
      Arrays.stream(Approach.values()).limit(7).map(SuggestionOrderTest::ranked).toList();

  @Test
  void at_most_five_are_shown_in_their_order() {
    assertThat(SuggestionOrder.ranked(SEVEN).shown()).isEqualTo(SEVEN.subList(0, 5));
    assertThat(SuggestionOrder.drawn(SEVEN.reversed()).shown())
        .isEqualTo(SEVEN.reversed().subList(0, 5));
    assertThat(SuggestionOrder.ranked(SEVEN.subList(0, 2)).shown()).hasSize(2);
  }

  @Test
  void a_ranked_order_always_shows_the_first_first() {
    assertThat(SuggestionOrder.ranked(SEVEN).offers())
        .extracting(Offer::propensity)
        .containsExactly(1.0, 0.0, 0.0, 0.0, 0.0);
  }

  @Test
  void a_drawn_order_records_how_probable_each_was_to_come_first() {
    var offers = SuggestionOrder.drawn(SEVEN.reversed()).offers();
    assertThat(offers.getFirst().approach()).isEqualTo(SEVEN.getLast().approach());
    assertThat(offers.getFirst().propensity()).isEqualTo(7 / 28.0, within(1e-12));
    assertThat(offers).extracting(Offer::propensity).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void of_nothing_nothing_is_offered() {
    assertThat(SuggestionOrder.ranked(List.of()).offers()).isEmpty();
    assertThat(SuggestionOrder.drawn(List.of()).offers()).isEmpty();
  }

  private static RankedApproach ranked(Approach approach) {
    int place = approach.ordinal() + 1;
    var rate = RateFixtures.success(EvidenceLevel.OBJECTION_APPROACH, 80 - place, 100);
    return new RankedApproach(approach, rate, null, Standing.NOT_SHOWN, false, place / 28.0);
  }
}
