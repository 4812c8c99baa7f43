package io.saleslore.anonymizer.scrub.number;

import java.math.BigInteger;

/** The check digits of an international bank account number (ISO 13616, by ISO 7064 MOD 97-10). */
final class IbanCheckDigits {
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private IbanCheckDigits() {}

  /** Whether they are right, of a number without spaces. */
  static boolean areValid(String iban) {
    if (iban.length() < 15 || iban.length() > 34) {
      return false;
    }
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(each -> digits.append(Character.digit(each, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
  }
}
