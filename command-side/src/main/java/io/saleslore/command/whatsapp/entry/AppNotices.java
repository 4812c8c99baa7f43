package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.regex.Pattern;

/** Tells the app's own notices from what people write. */
public final class AppNotices {
  private static final int LONGEST = 400;
  private static final int SHORTEST_PREFIX = 12;

  /** From here on scripts write a full stop of their own, or put a verb behind the phrase. */
  private static final int FIRST_OF_OTHER_SCRIPTS = 0x0900;

  /** As in "EVENT: demo", which a person made. */
  private static final Pattern TITLE = Pattern.compile("\\p{Lu}[\\p{Lu} ]+:");

  private static final Pattern QUESTION = Pattern.compile("[?？؟!！]\\s*$");

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
   * @param name the name
   * @param text what stands behind it
   * @param bracket whether the chat has the iOS form
   */
  public static boolean isUnderName(String name, String text, boolean bracket) {
    var first = PlainText.firstLine(text);
    if (first.length() > LONGEST) {
      return false;
    }
    var folded = PlainText.folded(first);
    boolean isPlain = isAboutEncryption(folded) || isWaiting(folded, text);
    return isPlain
        || (bracket && isToldOf(PlainText.folded(name), folded))
        || isMarked(first, folded, text, bracket);
  }

  private static boolean isMarked(String first, String folded, String text, boolean bracket) {
    if (!InvisibleMarks.beginsWithAppMark(first)
        || EntryRecognizer.recognize(text).kind() != EntryKind.TEXT) {
      return false;
    }
    return isTold(folded) || (bracket && isSentence(first));
  }

  /** Whether it reads like a notice though nothing marks it: people could write it, too. */
  public static boolean isLikeNotice(String text) {
    var first = PlainText.firstLine(text);
    if (first.length() > LONGEST
        || QUESTION.matcher(first).find()
        || EntryRecognizer.recognize(text).kind() != EntryKind.TEXT) {
      return false;
    }
    var folded = PlainText.folded(first);
    return AppPhrases.NOTICE.begins(folded)
        || AppPhrases.LEFT.ends(folded)
        || (beginsWithName(first) && AppPhrases.TOLD.isIn(folded + " "));
  }

  private static boolean beginsWithName(String first) {
    var plain = PlainText.trimmed(first);
    return !plain.isEmpty()
        && !Character.isLowerCase(plain.codePointAt(0))
        && !plain.startsWith("I ");
  }

  private static boolean isTold(String folded) {
    return AppPhrases.NOTICE.begins(folded)
        || AppPhrases.TOLD.isIn(" " + folded + " ")
        || AppPhrases.GROUP.isIn(folded);
  }

  /** As in "john: john changed this group's icon". */
  private static boolean isToldOf(String name, String folded) {
    return folded.startsWith(name + " ")
        && (AppPhrases.TOLD.isIn(folded.substring(name.length()))
            || AppPhrases.GROUP.isIn(folded)
            || AppPhrases.LEFT.is(folded.substring(name.length() + 1)));
  }

  /** The phrase, and behind it at most another sentence of the app. */
  private static boolean isWaiting(String folded, String text) {
    return text.indexOf('\n') < 0
        && AppPhrases.WAITING.beginning(folded).stream()
            .map(phrase -> folded.substring(phrase.length()))
            .anyMatch(rest -> rest.isEmpty() || (rest.length() <= 120 && isNextSentence(rest)));
  }

  private static boolean isNextSentence(String rest) {
    return ".。।۔…, ".indexOf(rest.charAt(0)) >= 0 && rest.contains(".")
        || rest.charAt(rest.length() - 1) >= FIRST_OF_OTHER_SCRIPTS;
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
    if (plain.isEmpty()
        || !Character.isLetter(plain.charAt(0))
        || TITLE.matcher(plain).lookingAt()) {
      return false;
    }
    boolean hasNoSpaces = plain.codePointAt(0) >= 0x0E00;
    return PlainText.countWords(plain) >= 2 || (hasNoSpaces && plain.length() >= 6);
  }
}
