package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes what the app says in words of its own: a deleted message, a call, a poll. */
final class AppStatements {
  private static final int LONGEST = 160;
  private static final Pattern OPTION = Pattern.compile("(?m)^\\P{L}*[\\p{L}\\p{M}]+\\s?[:：].*$");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu} ]+:");

  private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{M} ]{2,30}[:：]");

  /** An option with its votes. */
  private static final Pattern VOTED =
      Pattern.compile(
          "(?m)^\\P{L}*([\\p{L}\\p{M}]+)\\s?[:：].*[(（][^()（）\\n]*\\p{Nd}[^()（）\\n]*[)）]\\s*$");

  private AppStatements() {}

  static Optional<RecognizedEntry> recognize(String raw) {
    var first = PlainText.firstLine(raw);
    if (first.length() > LONGEST) {
      return Optional.empty();
    }
    var folded = PlainText.folded(first);
    boolean isAlone = first.length() == raw.length();
    if (isAlone && isDeleted(folded)) {
      return Optional.of(RecognizedEntry.of(EntryKind.DELETED, ""));
    }
    return kind(raw, first, folded, isAlone)
        .map(kind -> RecognizedEntry.of(kind, InvisibleMarks.remove(raw)));
  }

  private static Optional<EntryKind> kind(
      String raw, String first, String folded, boolean isAlone) {
    if (isAlone && isStatement(AppPhrases.CALL, folded, 60)) {
      return Optional.of(EntryKind.CALL);
    }
    if (isStatement(AppPhrases.LIVE, folded, 20)) {
      return Optional.of(EntryKind.LOCATION);
    }
    return !isAlone && isPoll(raw, first, folded) ? Optional.of(EntryKind.POLL) : Optional.empty();
  }

  /** The phrase and no sentence of somebody's own: at most an aside of the app behind it. */
  private static boolean isStatement(AppPhrases phrases, String folded, int longestAside) {
    return phrases.beginning(folded).stream()
        .map(phrase -> folded.substring(phrase.length()))
        .anyMatch(rest -> rest.isBlank() || (rest.length() <= longestAside && isAside(rest)));
  }

  private static boolean isAside(String rest) {
    return ",.(·•".indexOf(rest.strip().charAt(0)) >= 0 || rest.startsWith(" at ");
  }

  private static boolean isDeleted(String folded) {
    return AppPhrases.DELETED.beginning(folded).stream()
        .map(phrase -> folded.substring(phrase.length()))
        .anyMatch(rest -> rest.matches("\\s?[.。।۔]?|.{0,12}admin.{0,60}|/a\\.?"));
  }

  private static boolean isPoll(String raw, String first, String folded) {
    var options = raw.substring(first.length());
    var title = PlainText.trimmed(first);
    boolean hasTitle =
        AppPhrases.POLL.begins(folded)
            || (InvisibleMarks.beginsWithAppMark(raw) && CAPITALS.matcher(title).matches());
    return hasTitle && OPTION.matcher(options).results().count() >= 2
        || TITLE.matcher(title).matches() && hasVotes(options);
  }

  /** Whatever the language: the same word before each option, and votes behind it. */
  private static boolean hasVotes(String options) {
    var words = VOTED.matcher(options).results().map(option -> option.group(1)).toList();
    return words.size() >= 2 && words.stream().distinct().count() == 1;
  }
}
