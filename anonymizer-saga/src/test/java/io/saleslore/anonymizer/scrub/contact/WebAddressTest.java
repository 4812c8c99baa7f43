package io.saleslore.anonymizer.scrub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"see https://abc.example/a?b=c#d now|see <URL> now", "http : //abc.com/x|<URL>"})
  void an_address_with_a_scheme_is_hidden_as_a_whole(String text, String scrubbed) {
    assertThat(Recognized.by(new WebAddress(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "www.abc-corp.com/offer|<URL>",
        "abc.io is our site|<URL> is our site",
        "our site is abc.com|our site is <URL>"
      })
  void without_a_scheme_it_is_known_by_its_ending(String text, String scrubbed) {
    assertThat(Recognized.by(new WebAddress(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we sell 3.5 tons. call me",
        "node.js is nice",
        "price is 12.50",
        "e.g. this one",
        "thanks.we will call",
        "write to john@abc.com"
      })
  void other_dots_and_the_end_of_a_sentence_stay(String text) {
    assertThat(Recognized.by(new WebAddress(), text)).isEqualTo(text);
  }
}
