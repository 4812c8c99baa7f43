package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;

/** Tells the app's own notices from what people write. */
public final class AppNotices {
  private static final int LONGEST = 400;
  private static final int SHORTEST_PREFIX = 12;

  private AppNotices() {}

  /** Whether what stands before a colon is the beginning of a notice and no name. */
  public static boolean isPrefix(String prefix) {
    var folded = PlainText.folded(prefix) + " ";
    return folded.length() > SHORTEST_PREFIX
        && (AppPhrases.NOTICE.begins(folded)
            || AppPhrases.TOLD.isIn(folded)
            || isAboutEncryption(folded));
  }

  /**
   * Whether the app speaks under a person's or a group's name, as on iOS.
   *
   * @param text what stands behind the name
   * @param bracket whether the chat has the iOS form
   */
  public static boolean isUnderName(String text, boolean bracket) {
    var first = PlainText.firstLine(text);
    if (first.length() > LONGEST) {
      return false;
    }
    var folded = PlainText.folded(first);
    if (isAboutEncryption(folded)) {
      return true;
    }
    if (!InvisibleMarks.beginsWithAppMark(first)
        || EntryRecognizer.recognize(text).kind() != EntryKind.TEXT) {
      return false;
    }
    return AppPhrases.NOTICE.begins(folded)
        || AppPhrases.TOLD.isIn(" " + folded + " ")
        || AppPhrases.GROUP.isIn(folded)
        || (bracket && isSentence(first));
  }

  /** Whether the notice is one that only groups have. */
  public static boolean isOfGroup(String notice) {
    return notice.length() <= LONGEST && AppPhrases.GROUP.isIn(PlainText.folded(notice));
  }

  private static boolean isAboutEncryption(String folded) {
    return AppPhrases.OPENING.begins(folded) && AppPhrases.ENCRYPTED.isIn(folded);
  }

  /** The app's mark before several words, in a language that is not known here. */
  private static boolean isSentence(String first) {
    var plain = PlainText.trimmed(first);
    if (plain.isEmpty() || !Character.isLetter(plain.charAt(0))) {
      return false;
    }
    boolean hasNoSpaces = plain.codePointAt(0) >= 0x0E00;
    return PlainText.countWords(plain) >= 2 || (hasNoSpaces && plain.length() >= 6);
  }
}
