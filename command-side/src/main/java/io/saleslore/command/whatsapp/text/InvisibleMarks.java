package io.saleslore.command.whatsapp.text;

/** The invisible direction marks that WhatsApp writes into exports, and text without them. */
public final class InvisibleMarks {
  /** The left-to-right mark: WhatsApp writes it in front of its own words. */
  public static final char APP_MARK = '\u200e';

  private InvisibleMarks() {}

  /** Whether the character is a direction mark or a byte order mark. */
  public static boolean isInvisible(char c) {
    return c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff'
        || c == '\u061c';
  }

  /** The text without invisible marks. */
  public static String remove(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (isInvisible(text.charAt(i))) {
        return removeFrom(text, i);
      }
    }
    return text;
  }

  private static String removeFrom(String text, int start) {
    var visible = new StringBuilder(text.length()).append(text, 0, start);
    for (int i = start; i < text.length(); i++) {
      if (!isInvisible(text.charAt(i))) {
        visible.append(text.charAt(i));
      }
    }
    return visible.toString();
  }

  /** Whether the text begins with the mark of the app, blanks and other marks left aside. */
  public static boolean beginsWithAppMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == APP_MARK) {
        return true;
      }
      if (!isInvisible(c) && !PlainText.isBlank(c)) {
        return false;
      }
    }
    return false;
  }
}
