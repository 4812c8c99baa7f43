package io.saleslore.anonymizer.scrub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "call me on +1 (415) 555-2671 today|call me on <PHONE> today",
        "my number is 9786225569|my number is <PHONE>",
        "0171 1234567|<PHONE>",
        "98400 12345|<PHONE>",
        "+49 30 901820|<PHONE>",
        "call 555-2671|call <PHONE>"
      })
  void numbers_of_many_countries_are_hidden(String text, String scrubbed) {
    assertThat(Recognized.by(new PhoneNumber(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it costs $1,250,000 in all",
        "₹ 9876543210",
        "we have 120 000 users",
        "it is 20 25 30",
        "order 12345 of 2026"
      })
  void prices_and_small_figures_stay(String text) {
    assertThat(Recognized.by(new PhoneNumber(), text)).isEqualTo(text);
  }
}
