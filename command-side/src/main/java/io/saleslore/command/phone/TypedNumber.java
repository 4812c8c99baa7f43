package io.saleslore.command.phone;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a marketer mistypes from what only looks unusual. */
final class TypedNumber {
  /** ITU-T E.164. */
  private static final int MOST_DIGITS = 15;

  private static final int FEWEST_DIGITS = 7;
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/,;|&\\n]|(?<=\\d)\\s*\\+");

  private TypedNumber() {}

  /** What is wrong with it; empty where it may be a number. */
  static Optional<String> objection(WrittenNumber number, String region) {
    if (number.hasLetters() && !number.hasExtension(region)) {
      return Optional.of("holds letters: give the digits alone, such as +1 202 555 0142 ext. 12");
    }
    if (number.digits().chars().allMatch(digit -> digit == '0')) {
      return Optional.of("holds nothing but zeros");
    }
    if (isTwo(number.text()) || isTooLong(number, region)) {
      return Optional.of("holds more digits than one number has; give one number alone");
    }
    return number.hasUnknownCountry(region)
        ? Optional.of("begins with the code of no country")
        : Optional.empty();
  }

  private static boolean isTwo(String text) {
    return Arrays.stream(BETWEEN_NUMBERS.split(text))
            .filter(part -> part.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)
            .count()
        > 1;
  }

  private static boolean isTooLong(WrittenNumber number, String region) {
    return number.digits().length() > MOST_DIGITS && number.readIn(region).isEmpty();
  }
}
