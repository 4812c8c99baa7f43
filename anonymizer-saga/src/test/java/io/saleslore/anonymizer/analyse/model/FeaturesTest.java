package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  @Test
  void they_are_distinct_and_within_their_range() {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder();
      random.ints(60, 'a', 'k').forEach(each -> text.append(each == 'a' ? ' ' : (char) each));
      int[] features = Features.of(MessageWord.of(text.toString()));
      assertThat(features).doesNotHaveDuplicates();
      assertThat(Arrays.stream(features)).allMatch(each -> each >= 0 && each < Features.SIZE);
    }
  }

  @Test
  void a_misspelt_word_shares_most_of_its_runs_of_letters() {
    assertThat(shared("expensive", "expensiv")).isGreaterThan(10);
    assertThat(shared("expensive", "monday")).isZero();
  }

  @Test
  void the_order_of_words_counts() {
    assertThat(Features.of(MessageWord.of("no problem")))
        .isNotEqualTo(Features.of(MessageWord.of("problem no")));
  }

  @Test
  void a_long_text_has_room() {
    assertThat(Features.of(MessageWord.of("what a long text this is ".repeat(200))))
        .hasSizeLessThan(200);
  }

  private static long shared(String one, String other) {
    var known = Arrays.stream(runs(other)).boxed().toList();
    return Arrays.stream(runs(one)).filter(known::contains).count();
  }

  private static int[] runs(String word) {
    return Features.of("after", MessageWord.of(word).getFirst());
  }
}
