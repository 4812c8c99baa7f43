package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
  @Test
  void a_code_is_said_in_words_and_an_abbreviation_stays_one() {
    assertThat(PlainWords.name(Approach.PAYMENT_PLAN)).isEqualTo("payment plan");
    assertThat(PlainWords.name(Approach.ROI_CALCULATOR)).isEqualTo("ROI calculator");
  }

  @Test
  void the_last_of_several_names_stands_behind_an_or() {
    assertThat(PlainWords.either(List.of("demo"))).isEqualTo("demo");
    assertThat(PlainWords.either(List.of("demo", "trial", "discount")))
        .isEqualTo("demo, trial or discount");
  }
}
