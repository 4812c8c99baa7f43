package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntroducedCompanyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "my company name is keyboard palace|my company name is <ORGANISATION>",
        "company called blue water|company called <ORGANISATION>",
        "company is lux|company is <ORGANISATION>",
        "business name is house of lamps|business name is <ORGANISATION> of lamps"
      })
  void what_follows_an_introduction_is_a_company_whatever_its_words(String text, String scrubbed) {
    assertThat(Recognized.by(new IntroducedCompany(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "i work for lux|i work for <ORGANISATION>",
        "i am working at Initech now|i am working at <ORGANISATION> now",
        "calling from brzeg about a lamp|calling from <ORGANISATION> about a lamp"
      })
  void what_follows_a_workplace_has_to_look_like_one(String text, String scrubbed) {
    assertThat(Recognized.by(new IntroducedCompany(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i work for you", "company name", "works at <ORGANISATION>"})
  void nothing_behind_it_is_nothing(String text) {
    assertThat(Recognized.by(new IntroducedCompany(), text)).isEqualTo(text);
  }
}
