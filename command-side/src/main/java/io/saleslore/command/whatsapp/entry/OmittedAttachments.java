package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes the placeholders of attachments that were left out of an export. */
final class OmittedAttachments {
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;
  private static final int MOST_WORDS_BEHIND_MARK = 4;
  private static final Pattern PLACEHOLDER = Pattern.compile("<([^<>:/=\\n]{2,60})>");

  private static final Pattern END_OF_SENTENCE = Pattern.compile("\\s*[.。।۔]$");

  /** From Thai on, scripts write several words without a space between them. */
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private OmittedAttachments() {}

  /** As in {@code <Media omitted>}: words in angles that are no file name. */
  static Optional<RecognizedEntry> inAngles(String raw) {
    var first = PlainText.firstLine(raw);
    var placeholder = PLACEHOLDER.matcher(PlainText.trimmed(first));
    if (!placeholder.matches()
        || FileNamePattern.isFileName(placeholder.group(1))
        || !isPlaceholder(placeholder.group(1))) {
      return Optional.empty();
    }
    return Optional.of(RecognizedEntry.of(EntryKind.MEDIA, captionBehind(first, raw)));
  }

  private static boolean isPlaceholder(String words) {
    return isSeveralWords(words) || AppPhrases.MISSING.is(PlainText.folded(words));
  }

  private static boolean isSeveralWords(String words) {
    return words
        .strip()
        .chars()
        .anyMatch(c -> PlainText.isSpace((char) c) || c >= FIRST_WITHOUT_SPACES);
  }

  /** As in {@code image omitted}, behind a document's name or a caption where there is one. */
  static Optional<RecognizedEntry> named(String raw) {
    var first = PlainText.firstLine(raw);
    int mark = first.lastIndexOf(InvisibleMarks.APP_MARK);
    var words = PlainText.folded(first.substring(Math.max(0, mark)));
    return kind(words, mark >= 0).map(kind -> entry(kind, raw, first, mark));
  }

  private static Optional<EntryKind> kind(String words, boolean marked) {
    var whole = END_OF_SENTENCE.matcher(words).replaceFirst("");
    if (AppPhrases.CARD.is(whole)) {
      return Optional.of(EntryKind.CONTACT);
    }
    if (AppPhrases.MISSING.is(whole)) {
      return Optional.of(EntryKind.MEDIA);
    }
    return saysOmitted(words) ? kindByStems(words, marked) : Optional.empty();
  }

  private static Optional<EntryKind> kindByStems(String words, boolean marked) {
    var kind = AppPhrases.CONTACT.begins(words) ? EntryKind.CONTACT : EntryKind.MEDIA;
    boolean namesKind = kind == EntryKind.CONTACT || AppPhrases.MEDIA.begins(words);
    boolean isShort = marked && PlainText.countWords(words) <= MOST_WORDS_BEHIND_MARK;
    return namesKind || isShort ? Optional.of(kind) : Optional.empty();
  }

  private static RecognizedEntry entry(EntryKind kind, String raw, String first, int mark) {
    var name = nameBefore(mark < 0 ? "" : first.substring(0, mark));
    var caption = captionBehind(first, raw);
    boolean isOneOfThem = name.isEmpty() || caption.isEmpty();
    return RecognizedEntry.of(kind, isOneOfThem ? name + caption : name + "\n" + caption);
  }

  private static boolean saysOmitted(String words) {
    return words.length() <= LONGEST
        && PlainText.countWords(words) <= MOST_WORDS
        && words.chars().noneMatch(Character::isDigit)
        && AppPhrases.OMITTED.beginsWordIn(words);
  }

  private static String nameBefore(String before) {
    var file = FileNamePattern.withoutPages(before);
    return FileNamePattern.isFileName(file) ? file : PlainText.trimmed(before);
  }

  private static String captionBehind(String first, String raw) {
    return InvisibleMarks.remove(raw.substring(first.length())).strip();
  }
}
