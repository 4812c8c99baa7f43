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

  /** From Thai on, scripts write several words without a space between them. */
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private OmittedAttachments() {}

  /** As in {@code <Media omitted>}: words in angles that are no file name. */
  static Optional<RecognizedEntry> inAngles(String raw) {
    var first = PlainText.firstLine(raw);
    var placeholder = PLACEHOLDER.matcher(PlainText.trimmed(first));
    if (!placeholder.matches()
        || FileNamePattern.isFileName(placeholder.group(1))
        || !isSeveralWords(placeholder.group(1))) {
      return Optional.empty();
    }
    return Optional.of(RecognizedEntry.of(EntryKind.MEDIA, captionBehind(first, raw)));
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
    if (!saysOmitted(words)) {
      return Optional.empty();
    }
    var kind = AppPhrases.CONTACT.begins(words) ? EntryKind.CONTACT : EntryKind.MEDIA;
    boolean namesKind = kind == EntryKind.CONTACT || AppPhrases.MEDIA.begins(words);
    if (!namesKind && (mark < 0 || PlainText.countWords(words) > MOST_WORDS_BEHIND_MARK)) {
      return Optional.empty();
    }
    var name = nameBefore(mark < 0 ? "" : first.substring(0, mark));
    var caption = captionBehind(first, raw);
    boolean isOneOfThem = name.isEmpty() || caption.isEmpty();
    return Optional.of(
        RecognizedEntry.of(kind, isOneOfThem ? name + caption : name + "\n" + caption));
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
