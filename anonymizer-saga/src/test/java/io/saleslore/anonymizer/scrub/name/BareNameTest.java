package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"John Smith|<PERSON>", "john smith|<PERSON>", "nathan pierson|<PERSON>"})
  void two_words_of_which_one_is_surely_a_name_are_one(String text, String scrubbed) {
    assertThat(Recognized.by(new BareName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"keyboardpalace|<ORGANISATION>"})
  void one_word_made_of_two_is_a_firm(String text, String scrubbed) {
    assertThat(Recognized.by(new BareName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanks john",
        "mark will",
        "stone bridge",
        "hello",
        "printingpress",
        "maria lopez please"
      })
  void greetings_and_ordinary_words_are_no_name(String text) {
    assertThat(Recognized.by(new BareName(), text)).isEqualTo(text);
  }
}
