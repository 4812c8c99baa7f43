package io.saleslore.command.whatsapp.text;

import java.util.Locale;

/** Text made comparable: without invisible marks, blanks around it, and differences of case. */
public final class PlainText {
  private PlainText() {}

  /** Whether the character is a space of any width, or a tab. */
  public static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isBlank(char c) {
    return isSpace(c) || c == '\n' || c == '\r';
  }

  /** The text without invisible marks and without spaces of any kind around it. */
  public static String trimmed(String text) {
    var visible = InvisibleMarks.remove(text);
    int from = 0;
    int to = visible.length();
    while (from < to && isBlank(visible.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(visible.charAt(to - 1))) {
      to--;
    }
    return visible.substring(from, to);
  }

  /** For comparing with phrases: trimmed, plain spaces and apostrophes, lower case. */
  public static String folded(String text) {
    var plain = new StringBuilder();
    for (char c : trimmed(text).toCharArray()) {
      plain.append(isSpace(c) ? ' ' : c == '’' || c == 'ʼ' ? '\'' : c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The text up to its first line break. */
  public static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  /** How many words the text has, separated by blanks. */
  public static int countWords(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
