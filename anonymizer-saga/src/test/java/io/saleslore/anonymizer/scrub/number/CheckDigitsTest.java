package io.saleslore.anonymizer.scrub.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "4111111111111111, true",
    "4111111111111112, false",
    "5500005555555559, true",
    "5500005555555595, false",
    "378282246310005, true",
    "0, true"
  })
  void the_luhn_check_tells_cards_from_other_numbers(String digits, boolean valid) {
    assertThat(PaymentCard.passesLuhn(digits)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "GB82WEST12345698765432, true",
    "GB82WEST12345698765433, false",
    "DE89370400440532013000, true",
    "DE98370400440532013000, false",
    "NO9386011117947, true",
    "NO938601111794, false",
    "GB82WEST1234569876543212345698765432, false"
  })
  void the_check_digits_tell_bank_accounts_from_other_codes(String iban, boolean valid) {
    assertThat(IbanCheckDigits.areValid(iban)).isEqualTo(valid);
  }
}
