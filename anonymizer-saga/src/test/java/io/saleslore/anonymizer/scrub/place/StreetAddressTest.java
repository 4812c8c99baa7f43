package io.saleslore.anonymizer.scrub.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreetAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "we ship to 12 Main Street, Springfield 62701|we ship to <ADDRESS>",
        "221b Baker Street|<ADDRESS>",
        "42 old mill road apt 7 north|<ADDRESS>",
        "45 lake view nagar Chennai 600001 and more|<ADDRESS> and more"
      })
  void a_house_number_and_a_kind_of_street_are_hidden_with_what_follows(
      String text, String scrubbed) {
    assertThat(Recognized.by(new StreetAddress(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"po box 123 in Dallas|<ADDRESS>"})
  void a_post_box_is_an_address(String text, String scrubbed) {
    assertThat(Recognized.by(new StreetAddress(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 the street is long",
        "meet me in 5 days on the street",
        "we have 30 seats on the road",
        "10 drive",
        "po box is full"
      })
  void a_number_and_a_street_that_do_not_belong_together_stay(String text) {
    assertThat(Recognized.by(new StreetAddress(), text)).isEqualTo(text);
  }
}
