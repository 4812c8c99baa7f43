package io.saleslore.anonymizer.scrub.contact;

/** Digits of other scripts written as those from 0 to 9. */
public final class Digits {
  private Digits() {}

  /** The same text, character for character, with every decimal digit in ASCII. */
  public static String ascii(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each > '9' && Character.isDigit(each)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, (char) ('0' + Character.digit(each, 10)));
      }
    }
    return out == null ? text : out.toString();
  }
}
