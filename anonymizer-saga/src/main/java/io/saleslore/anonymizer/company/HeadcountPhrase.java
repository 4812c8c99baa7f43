package io.saleslore.anonymizer.company;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The phrases of one language.
 *
 * @param counted a number and whom it counts; the number is its first group
 * @param stated a number without whom it counts; in any of its groups
 * @param alone what somebody says who works alone
 * @param asked a marketer's question for it
 * @param number in digits or words
 */
record HeadcountPhrase(
    Pattern counted,
    Pattern stated,
    Pattern alone,
    Pattern asked,
    Pattern number,
    Map<String, Integer> numbers) {
  /** The number that a text stands for; a point or comma parts thousands. */
  int value(String text) {
    var known = numbers.get(text);
    return known == null ? Integer.parseInt(text.replaceAll("[.,]", "")) : known;
  }
}
