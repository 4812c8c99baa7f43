package io.saleslore.anonymizer.scrub.span;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * A run of letters and digits in a message.
 *
 * @param start UTF-16 offset into the message
 * @param end the same, exclusive
 * @param lower its text in lower case
 * @param opens whether it is the first word of a sentence
 */
public record Word(
    int start, int end, String lower, WordKind kind, LetterCase letterCase, boolean opens) {

  /** The word as it stands in a message, whose letters may say nothing by their case. */
  static Word of(int start, String text, boolean opens, boolean shouted) {
    return new Word(
        start,
        start + text.length(),
        text.toLowerCase(Locale.ROOT),
        kind(text),
        shouted ? LetterCase.LOWER : letterCase(text),
        opens);
  }

  /** A placeholder as it stands in a message. */
  static Word placeholder(int start, String text, boolean opens, boolean shouted) {
    var word = of(start, text, opens, shouted);
    return new Word(start, word.end, word.lower, WordKind.PLACEHOLDER, word.letterCase, word.opens);
  }

  /** How many UTF-16 units it has. */
  public int length() {
    return end - start;
  }

  /** Whether it is made of letters alone. */
  public boolean isLetters() {
    return kind == WordKind.LETTERS;
  }

  /** Whether it can be part of a name: no placeholder, no digits alone, in a script with blanks. */
  public boolean isNamePart() {
    return (kind == WordKind.LETTERS || kind == WordKind.MIXED) && !isUnspaced();
  }

  /** Whether it is of a script that sets no blanks between words, as Chinese and Thai. */
  public boolean isUnspaced() {
    char first = lower.charAt(0);
    return (first >= 0x0e00 && first < 0x0f00) || (first >= 0x3040 && first < 0xac00);
  }

  /** Whether it is made of digits alone. */
  public boolean isDigits() {
    return kind == WordKind.DIGITS;
  }

  /** Whether there is a digit in it. */
  public boolean hasDigits() {
    return kind == WordKind.DIGITS || kind == WordKind.MIXED;
  }

  /** Whether it begins with a capital letter that says something. */
  public boolean hasCapital() {
    return letterCase != LetterCase.LOWER;
  }

  /** Whether any character of the text is one of those. */
  static boolean hasAny(String text, IntPredicate which) {
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (which.test(letter)) {
        return true;
      }
      at += Character.charCount(letter);
    }
    return false;
  }

  private static WordKind kind(String text) {
    if (!hasAny(text, Character::isDigit)) {
      return WordKind.LETTERS;
    }
    return hasAny(text, Character::isLetter) ? WordKind.MIXED : WordKind.DIGITS;
  }

  private static LetterCase letterCase(String text) {
    if (!Character.isUpperCase(text.codePointAt(0))) {
      return LetterCase.LOWER;
    }
    boolean capitals = text.length() > 1 && !hasAny(text, Character::isLowerCase);
    return capitals ? LetterCase.CAPITALS : LetterCase.CAPITALISED;
  }
}
