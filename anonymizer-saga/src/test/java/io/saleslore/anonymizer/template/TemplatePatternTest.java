package io.saleslore.anonymizer.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatePatternTest {
  private static final TemplatePattern PATTERN =
      pattern("we will have {number} lamps at your door by next week");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we will have 6 lamps at your door by next week|0",
        "we will have lamps at your door by next week|0",
        "we will have at least six or so lamps at your door by next week|0",
        "dear john we will have 6 lamps at your door by next week promised|0",
        "we will have 6 lamps at the door by next week|1",
        "we have 6 lamps at your door by next week|1",
        "we will surely have 6 lamps at your door by next week|1",
        "have 6 lamps at your door by next week|2",
        "we will have a b c d e f g lamps at your door by next week|1"
      })
  void edits_are_counted_to_the_nearest_stretch_of_the_message(String message, int edits) {
    assertThat(PATTERN.edits(TemplateTokens.of(message))).isEqualTo(edits);
  }

  @Test
  void an_empty_message_lacks_every_word() {
    assertThat(PATTERN.edits(List.of())).isEqualTo(PATTERN.length());
  }

  @Test
  void slots_do_not_count_as_words() {
    assertThat(PATTERN.length()).isEqualTo(10);
    assertThat(PATTERN.mostEdits()).isEqualTo(2);
    assertThat(pattern("{customer} one two three four five six").mostEdits()).isEqualTo(1);
  }

  @Test
  void a_message_without_enough_of_the_words_need_not_be_compared() {
    assertThat(mayStandIn("we will have lamps at your door by next week")).isTrue();
    assertThat(mayStandIn("week next by door your at lamps have")).as("two are missing").isTrue();
    assertThat(mayStandIn("week next by door your at lamps")).as("three are missing").isFalse();
  }

  private static boolean mayStandIn(String message) {
    return PATTERN.mayStandIn(new HashSet<>(TemplateTokens.of(message)));
  }

  private static TemplatePattern pattern(String text) {
    return new TemplatePattern(
        new Template(
            new TemplateId(1),
            List.of(Objection.SPEED),
            Approach.QUICK_IMPLEMENTATION,
            new TemplateText(text)));
  }
}
