package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedCompanyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "we use salesforce today|we use <ORGANISATION> today",
        "amazon and burger king|<ORGANISATION> and <ORGANISATION>"
      })
  void widely_known_companies_are_hidden_in_any_case(String text, String scrubbed) {
    assertThat(Recognized.by(new ListedCompany(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"we sell Apple here|we sell <ORGANISATION> here"})
  void one_that_is_also_a_word_needs_a_capital_inside_a_sentence(String text, String scrubbed) {
    assertThat(Recognized.by(new ListedCompany(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"an apple a day", "Apple is big"})
  void else_it_is_a_word(String text) {
    assertThat(Recognized.by(new ListedCompany(), text)).isEqualTo(text);
  }
}
