package io.saleslore.anonymizer.scrub.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "my zip code is 73301|my zip code is <ADDRESS>",
        "pincode 600001|pincode <ADDRESS>",
        "postcode and my 73301|postcode and my <ADDRESS>",
        "ny 10001|ny <ADDRESS>",
        "we moved to berlin 10115|we moved to berlin <ADDRESS>"
      })
  void a_code_is_known_by_the_word_or_the_place_before_it(String text, String scrubbed) {
    assertThat(Recognized.by(new PostalCode(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zip is 733",
        "zip is 7330112",
        "zip a b 73301",
        "the code is 73301",
        "it costs 73301"
      })
  void other_numbers_stay(String text) {
    assertThat(Recognized.by(new PostalCode(), text)).isEqualTo(text);
  }
}
