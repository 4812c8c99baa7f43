package io.saleslore.query.advice.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Best, different and successful are three claims. */
class RateComparisonTest {
  @Test
  void what_is_far_ahead_is_the_best() {
    var compared = compared(rate(170), rate(90), rate(88));
    assertThat(compared.isBest(0)).isTrue();
    assertThat(compared.standing(0)).isEqualTo(Standing.ABOVE);
    assertThat(compared.standing(2)).isEqualTo(Standing.BELOW);
    assertThat(compared.isBest(2)).isFalse();
  }

  @Test
  void two_that_lead_together_are_above_and_neither_is_the_best() {
    var compared = compared(rate(150), rate(148), rate(60), rate(62));
    assertThat(compared.standing(0)).isEqualTo(Standing.ABOVE);
    assertThat(compared.standing(1)).isEqualTo(Standing.ABOVE);
    assertThat(compared.isBest(0)).isFalse();
    assertThat(compared.isBest(1)).isFalse();
  }

  @Test
  void where_all_are_surely_alike_none_is_the_best_although_each_is_as_good() {
    var surely = RateDensity.of(new Trials(45_000, 100_000));
    var compared = compared(surely, surely, surely);
    assertThat(compared.standing(0)).isEqualTo(Standing.NOT_SHOWN);
    assertThat(compared.isBest(0)).isFalse();
  }

  @Test
  void what_the_others_are_may_be_known_without_any_doubt() {
    var surely = RateDensity.of(new Trials(5e11, 1e12));
    assertThat(compared(rate(170), surely).standing(0)).isEqualTo(Standing.ABOVE);
    assertThat(compared(surely, surely).standing(0)).isEqualTo(Standing.NOT_SHOWN);
  }

  /** Its mean is far above, and with one in seven it is like the others. */
  @Test
  void what_may_be_like_the_others_is_not_above_them_however_high_it_is_otherwise() {
    var likely = rate(180).or(rate(90), 0.85);
    var compared = compared(likely, rate(90), rate(90), rate(90));
    assertThat(compared.standing(0)).isEqualTo(Standing.NOT_SHOWN);
    assertThat(compared(rate(180), rate(90), rate(90), rate(90)).standing(0))
        .isEqualTo(Standing.ABOVE);
  }

  @Test
  void what_is_told_of_alone_because_it_is_first_needs_more_the_more_there_are() {
    var others = rate(90);
    var first = rate(120).or(others, 0.96);
    assertThat(compared(first, others).rates().isAbove(0)).isTrue();
    assertThat(compared(first, others, others, others, others).rates().isAbove(0)).isFalse();
  }

  @Test
  void one_alone_is_not_compared() {
    assertThat(compared(rate(199)).standing(0)).isEqualTo(Standing.NOT_SHOWN);
    assertThat(compared(rate(199)).isBest(0)).isFalse();
    assertThat(compared(rate(199)).rates().isAbove(0)).isFalse();
  }

  /** Of two hundred. */
  private static RateDensity rate(int successes) {
    return RateDensity.of(new Trials(successes, 200));
  }

  private static Compared compared(RateDensity... rates) {
    var all = List.of(rates);
    return new Compared(new RateComparison(all), ComparisonFixture.standings(all));
  }

  private record Compared(RateComparison rates, List<Standing> standings) {
    Standing standing(int one) {
      return standings.get(one);
    }

    boolean isBest(int one) {
      return standing(one) == Standing.ABOVE && rates.isAsGoodAsBest(one);
    }
  }
}
