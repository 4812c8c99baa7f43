package io.saleslore.command.whatsapp;

/** Tells the app's own notices from what people write. */
final class Notices {
  private static final int LONGEST = 400;

  private Notices() {}

  /** Whether what stands before a colon is the beginning of a notice and no name. */
  static boolean isPrefix(String prefix) {
    var folded = Marks.folded(prefix) + " ";
    return folded.length() > 12
        && (Phrases.NOTICE.begins(folded) || Phrases.TOLD.in(folded) || isEncryption(folded));
  }

  /**
   * Whether the app speaks under a person's or a group's name, as on iOS.
   *
   * @param bracket whether the chat has the iOS form
   */
  static boolean isUnderName(String text, boolean bracket) {
    var first = Attachments.firstLine(text);
    if (first.length() > LONGEST) {
      return false;
    }
    var folded = Marks.folded(first);
    if (isEncryption(folded)) {
      return true;
    }
    if (!Marks.appSpeaks(first) || Kinds.of(text).kind() != EntryKind.TEXT) {
      return false;
    }
    return Phrases.NOTICE.begins(folded)
        || Phrases.TOLD.in(" " + folded + " ")
        || Phrases.GROUP.in(folded)
        || (bracket && isSentence(first));
  }

  static boolean isOfGroup(String notice) {
    return notice.length() <= LONGEST && Phrases.GROUP.in(Marks.folded(notice));
  }

  private static boolean isEncryption(String folded) {
    return Phrases.OPENING.begins(folded) && Phrases.ENCRYPTED.in(folded);
  }

  /** The app's mark before several words, in a language that is not known here. */
  private static boolean isSentence(String first) {
    var plain = Marks.trimmed(first);
    if (plain.isEmpty() || !Character.isLetter(plain.charAt(0))) {
      return false;
    }
    boolean unspaced = plain.codePointAt(0) >= 0x0E00;
    return Attachments.words(plain) >= 2 || (unspaced && plain.length() >= 6);
  }
}
