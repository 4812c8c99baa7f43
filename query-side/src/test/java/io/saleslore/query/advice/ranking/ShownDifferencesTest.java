package io.saleslore.query.advice.ranking;

import static io.saleslore.query.advice.ranking.Standing.ABOVE;
import static io.saleslore.query.advice.ranking.Standing.BELOW;
import static io.saleslore.query.advice.ranking.Standing.NOT_SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownDifferencesTest {
  @Test
  void one_alone_is_shown_if_it_is_as_sure_as_an_interval_of_95_percent_without_the_others_mean() {
    assertThat(shown(0.9751)).containsExactly(ABOVE);
    assertThat(shown(0.9749)).containsExactly(NOT_SHOWN);
    assertThat(shown(0.0249)).containsExactly(BELOW);
    assertThat(shown(0.0251)).containsExactly(NOT_SHOWN);
  }

  @Test
  void beside_surer_ones_a_less_sure_one_is_shown_while_one_in_twenty_is_expected_to_be_false() {
    assertThat(shown(0.999, 0.955)).containsExactly(ABOVE, ABOVE);
    assertThat(shown(0.98, 0.955)).containsExactly(ABOVE, NOT_SHOWN);
  }

  @Test
  void two_as_sure_as_each_other_are_both_shown_or_neither() {
    assertThat(shown(0.985, 0.96, 0.04)).containsExactly(ABOVE, NOT_SHOWN, NOT_SHOWN);
    assertThat(shown(0.999, 0.999, 0.96, 0.04)).containsExactly(ABOVE, ABOVE, ABOVE, BELOW);
  }

  @Test
  void what_is_less_probable_than_nine_in_ten_is_not_shown_however_sure_the_others_are() {
    assertThat(shown(1, 1, 1, 1, 1, 0.949)).endsWith(NOT_SHOWN);
    assertThat(shown(1, 1, 1, 1, 1, 0.951)).endsWith(ABOVE);
  }

  @Test
  void what_points_to_the_other_side_with_misread_tries_is_none() {
    var sure = Difference.of(0.999);
    assertThat(sure.confirmedBy(Difference.of(0.98)).doubt()).isEqualTo(2 * (1 - 0.98));
    assertThat(sure.confirmedBy(Difference.of(0.6)).side()).isEqualTo(NOT_SHOWN);
    assertThat(sure.confirmedBy(Difference.of(0.01)).side()).isEqualTo(NOT_SHOWN);
  }

  private static List<Standing> shown(double... above) {
    return new ShownDifferences(Arrays.stream(above).mapToObj(Difference::of).toList(), 0.05)
        .standings();
  }
}
