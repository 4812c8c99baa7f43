package io.saleslore.anonymizer.analyse.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A word, figure or sign of a message.
 *
 * @param start of it in the message, in UTF-16 units
 * @param end behind it
 * @param form lower case without apostrophes; all figures are alike
 */
public record MessageWord(int start, int end, String form) {
  private static final String FIGURE = "9";

  /** The words of a message, in their order. */
  public static List<MessageWord> of(String text) {
    return new WordScanner(text).words();
  }

  static MessageWord of(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (Character.isDigit(first)) {
      return new MessageWord(start, end, FIGURE);
    }
    String form = lowerCase(text.substring(start, end));
    return new MessageWord(start, end, Character.isLetter(first) ? joined(form) : form);
  }

  private static String lowerCase(String found) {
    boolean isPlain = found.chars().allMatch(each -> each < 0x80);
    String normal = isPlain ? found : Normalizer.normalize(found, Normalizer.Form.NFKC);
    return normal.toLowerCase(Locale.ROOT);
  }

  private static String joined(String form) {
    return form.replace("'", "").replace("\u2019", "");
  }

  /** Whether it is made of letters. */
  public boolean isLetters() {
    return Character.isLetter(form.codePointAt(0));
  }
}
