package io.saleslore.anonymizer.scrub.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedPlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Germany and berlin|<LOCATION> and <LOCATION>",
        "we moved to new york last year|we moved to <LOCATION> last year",
        "we ship to san francisco, california|we ship to <LOCATION>, <LOCATION>",
        "new-york office|<LOCATION> office"
      })
  void cities_and_countries_are_hidden_in_any_case(String text, String scrubbed) {
    assertThat(Recognized.by(new ListedPlace(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a nice place", "new, york", "in reading we met"})
  void words_that_only_sound_like_it_stay(String text) {
    assertThat(Recognized.by(new ListedPlace(), text)).isEqualTo(text);
  }
}
