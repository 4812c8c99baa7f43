package io.saleslore.anonymizer.scrub.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pay to DE89 3704 0044 0532 0130 00 please|pay to <IBAN> please",
        "GB82WEST12345698765432|<IBAN>",
        "de89370400440532013000|<IBAN>",
        "IBAN: NO93 8601 1117 947 thanks|IBAN: <IBAN> thanks"
      })
  void a_number_with_right_check_digits_is_hidden(String text, String scrubbed) {
    assertThat(Recognized.by(new BankAccount(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE89 3704 0044 0532 0130 01", "AB12 is a plan", "XX00"})
  void with_wrong_ones_it_is_left_to_others(String text) {
    assertThat(Recognized.by(new BankAccount(), text)).isEqualTo(text);
  }
}
