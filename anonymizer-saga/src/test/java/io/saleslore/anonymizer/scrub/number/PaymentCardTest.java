package io.saleslore.anonymizer.scrub.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentCardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the card is 4111 1111 1111 1111|the card is <CARD>",
        "4111-1111-1111-1111|<CARD>",
        "378282246310005|<CARD>"
      })
  void a_card_is_hidden_however_it_is_grouped(String text, String scrubbed) {
    assertThat(Recognized.by(new PaymentCard(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"4111 1111 1111 1112|<ID>"})
  void as_many_digits_that_are_no_card_are_hidden_as_a_number(String text, String scrubbed) {
    assertThat(Recognized.by(new PaymentCard(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012", "12345678901234567890"})
  void fewer_and_more_digits_are_left_to_others(String text) {
    assertThat(Recognized.by(new PaymentCard(), text)).isEqualTo(text);
  }
}
