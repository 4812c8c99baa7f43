package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalisedNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "We met Brzeczyk at the fair|We met <PERSON> at the fair",
        "We met Anna at the fair|We met <PERSON> at the fair",
        "SAP sends us a list|<ORGANISATION> sends us a list"
      })
  void a_capital_gives_a_name_away_that_is_no_ordinary_word(String text, String scrubbed) {
    assertThat(Recognized.by(new CapitalisedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"we met the Blue Team yesterday|we met the <PERSON> yesterday"})
  void so_does_an_ordinary_word_with_a_capital_inside_a_sentence(String text, String scrubbed) {
    assertThat(Recognized.by(new CapitalisedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on Monday it is fine",
        "Lamp is what we sell",
        "thanks, I will",
        "he said X to me"
      })
  void days_and_the_first_word_have_their_capital_anyway(String text) {
    assertThat(Recognized.by(new CapitalisedName(), text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I AM SHOUTING AT YOU", "This Is A Title For All"})
  void where_most_words_have_one_it_says_nothing(String text) {
    assertThat(Recognized.by(new CapitalisedName(), text)).isEqualTo(text);
  }
}
