package io.saleslore.command.whatsapp;

import java.util.Locale;

/** The characters that exports strew in unseen, and text without them. */
final class Marks {
  /** Left-to-right mark: the app puts it before words of its own. */
  static final char APP_SPEAKS = '\u200e';

  private Marks() {}

  static boolean unseen(char c) {
    return c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff'
        || c == '\u061c';
  }

  static boolean space(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static String without(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (unseen(text.charAt(i))) {
        return strip(text, i);
      }
    }
    return text;
  }

  private static String strip(String text, int from) {
    var seen = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      if (!unseen(text.charAt(i))) {
        seen.append(text.charAt(i));
      }
    }
    return seen.toString();
  }

  /** Without marks and outer spaces of any kind. */
  static String trimmed(String text) {
    var seen = without(text);
    int from = 0;
    int to = seen.length();
    while (from < to && blank(seen.charAt(from))) {
      from++;
    }
    while (to > from && blank(seen.charAt(to - 1))) {
      to--;
    }
    return seen.substring(from, to);
  }

  /** For comparing with phrases: trimmed, plain spaces and apostrophes, lower case. */
  static String folded(String text) {
    var plain = new StringBuilder();
    for (char c : trimmed(text).toCharArray()) {
      plain.append(space(c) ? ' ' : c == '’' || c == 'ʼ' ? '\'' : c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  static boolean appSpeaks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == APP_SPEAKS) {
        return true;
      }
      if (!unseen(c) && !blank(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean blank(char c) {
    return space(c) || c == '\n' || c == '\r';
  }
}
