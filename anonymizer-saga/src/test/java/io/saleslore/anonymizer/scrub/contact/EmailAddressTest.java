package io.saleslore.anonymizer.scrub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "write to john@abc.example please|write to <EMAIL> please",
        "John.Doe+offers@sales.abc.co.uk|<EMAIL>",
        "mail: jürgen_m%x@käufer.de.|mail: <EMAIL>.",
        "a@b.c, d@e.fr|<EMAIL>, <EMAIL>"
      })
  void an_address_is_hidden_however_it_is_written(String text, String scrubbed) {
    assertThat(Recognized.by(new EmailAddress(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "john @ abc.com is mine|<EMAIL> is mine",
        "john @ abc . com is mine|<EMAIL> is mine"
      })
  void blanks_around_the_signs_do_not_save_it(String text, String scrubbed) {
    assertThat(Recognized.by(new EmailAddress(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"john@abc", "see @john and #abc", "meet @ 5 today"})
  void an_at_sign_alone_is_no_address(String text) {
    assertThat(Recognized.by(new EmailAddress(), text)).isEqualTo(text);
  }
}
