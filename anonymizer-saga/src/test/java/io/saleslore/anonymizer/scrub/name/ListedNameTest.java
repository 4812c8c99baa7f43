package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ask john about it|ask <PERSON> about it",
        "ask John Smith about it|ask <PERSON> about it",
        "nathan e pierson|<PERSON>",
        "mary ann smith wrote|<PERSON> wrote"
      })
  void a_frequent_name_is_hidden_with_the_rest_of_it(String text, String scrubbed) {
    assertThat(Recognized.by(new ListedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"talk to Mark about it|talk to <PERSON> about it"})
  void a_name_that_is_a_word_needs_a_capital_inside_a_sentence(String text, String scrubbed) {
    assertThat(Recognized.by(new ListedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"we will mark it", "Mark will", "hope for the best"})
  void else_it_is_a_word(String text) {
    assertThat(Recognized.by(new ListedName(), text)).isEqualTo(text);
  }
}
