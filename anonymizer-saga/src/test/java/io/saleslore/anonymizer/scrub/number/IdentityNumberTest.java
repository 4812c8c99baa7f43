package io.saleslore.anonymizer.scrub.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "my account number is 48213|my account number is <ID>",
        "ssn 123 45 6789|ssn <ID>",
        "my pin is 9021|my pin is <ID>",
        "policy number a b 123|policy number <ID>",
        "invoice 2026-117|invoice <ID>"
      })
  void what_follows_a_word_for_it_is_hidden(String text, String scrubbed) {
    assertThat(Recognized.by(new IdentityNumber(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"password is hunter|password is <ID>", "id is john|id is <ID>"})
  void a_secret_need_not_have_digits(String text, String scrubbed) {
    assertThat(Recognized.by(new IdentityNumber(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"we have 1234567 here|we have <ID> here", "a12345 is a code|<ID> is a code"})
  void long_numbers_and_mixed_codes_are_known_by_their_look(String text, String scrubbed) {
    assertThat(Recognized.by(new IdentityNumber(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"xkcd 42|xkcd <ID>"})
  void in_a_short_message_a_strange_word_before_a_number_is_enough(String text, String scrubbed) {
    assertThat(Recognized.by(new IdentityNumber(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"order no 12", "ab12 is short", "the code of conduct", "we need 250 of them"})
  void short_numbers_and_the_word_alone_stay(String text) {
    assertThat(Recognized.by(new IdentityNumber(), text)).isEqualTo(text);
  }
}
