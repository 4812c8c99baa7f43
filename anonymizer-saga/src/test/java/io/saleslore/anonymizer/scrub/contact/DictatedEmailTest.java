package io.saleslore.anonymizer.scrub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictatedEmailTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "its jack 72 gmailcom|its <EMAIL>",
        "mail raj at gmail dot com please|mail <EMAIL> please",
        "jack72 com|<EMAIL>",
        "bigdealerscom|<EMAIL>"
      })
  void an_address_without_its_signs_is_hidden(String text, String scrubbed) {
    assertThat(Recognized.by(new DictatedEmail(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"<PERSON> gmailcom|<PERSON> <EMAIL>"})
  void what_is_hidden_already_stays_beside_it(String text, String scrubbed) {
    assertThat(Recognized.by(new DictatedEmail(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"we use gmail for everything", "send it by mail", "the company is welcome"})
  void a_provider_may_be_talked_about(String text) {
    assertThat(Recognized.by(new DictatedEmail(), text)).isEqualTo(text);
  }
}
