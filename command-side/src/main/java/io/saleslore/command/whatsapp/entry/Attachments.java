package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes attached files by their names, as in {@code <attached: 12-PHOTO.jpg>}. */
final class Attachments {
  private static final String FILE = "([^<>/\\\\\\n]*[^<>/\\\\\\s]\\.[\\p{L}\\p{N}]{1,5})";
  private static final String WORDS = "[^()<>（）\\n]{2,40}";
  private static final Pattern TAGGED =
      Pattern.compile("\u200e?<\\h*([^<>:\\n]{2,30})[:：]\\h*" + FILE + "\\h*>");
  private static final Pattern TRAILED =
      Pattern.compile(
          ("[ \u200e\u200f]*%s\\s[\u200e\u200f]?(\\(%s\\)|<%s>|（%s）)\\s*")
              .formatted(FILE, WORDS, WORDS, WORDS));
  private static final Pattern NAMED_BY_APP =
      Pattern.compile("(?:[A-Z]{3}-\\d{8}-WA\\d{4}|\\d{8}-[A-Z]+-\\d{4}-).*");

  private Attachments() {}

  /** The attachment, also one that was left out; empty for anything else. */
  static Optional<RecognizedEntry> recognize(String raw) {
    if (raw.indexOf('<') < 0 && raw.indexOf('(') < 0 && raw.indexOf('（') < 0) {
      return OmittedAttachments.named(raw);
    }
    return tagged(raw)
        .or(() -> trailed(raw))
        .or(() -> OmittedAttachments.inAngles(raw))
        .or(() -> OmittedAttachments.named(raw));
  }

  /** As in {@code <attached: 00000012-PHOTO.jpg>}, anywhere in the message. */
  private static Optional<RecognizedEntry> tagged(String raw) {
    var tag = TAGGED.matcher(raw);
    if (!tag.find()) {
      return Optional.empty();
    }
    var file = PlainText.trimmed(tag.group(2));
    boolean hasMark = tag.group().charAt(0) == InvisibleMarks.APP_MARK;
    return isByApp(hasMark, file, tag.group(1))
        ? Optional.of(attached(file, captionAround(raw, tag)))
        : Optional.empty();
  }

  /** A document's own name and pages may stand before it; anything else is the caption. */
  private static String captionAround(String raw, Matcher tag) {
    var before = PlainText.trimmed(raw.substring(0, tag.start()));
    var name = FileNamePattern.withoutPages(before);
    boolean isDescription =
        before.indexOf('\n') < 0 && FileNamePattern.isFileName(name) && tag.group(2).contains(name);
    var after = raw.substring(tag.end());
    return isDescription || before.isEmpty() ? after : before + after;
  }

  /** As in {@code IMG-20210428-WA0001.jpg (file attached)}, a caption on the lines behind it. */
  private static Optional<RecognizedEntry> trailed(String raw) {
    var first = PlainText.firstLine(raw);
    var trail = TRAILED.matcher(first);
    if (!trail.matches()) {
      return Optional.empty();
    }
    var file = PlainText.trimmed(trail.group(1));
    return isByApp(InvisibleMarks.beginsWithAppMark(raw), file, trail.group(2))
        ? Optional.of(attached(file, raw.substring(first.length())))
        : Optional.empty();
  }

  private static boolean isByApp(boolean hasMark, String file, String words) {
    return hasMark
        || NAMED_BY_APP.matcher(file).matches()
        || AppPhrases.ATTACHED.isIn(PlainText.folded(words));
  }

  private static RecognizedEntry attached(String file, String around) {
    boolean isCard = file.toLowerCase(Locale.ROOT).endsWith(".vcf");
    var caption = InvisibleMarks.remove(around).strip();
    return RecognizedEntry.of(
        isCard ? EntryKind.CONTACT : EntryKind.MEDIA,
        caption.isEmpty() ? file : file + "\n" + caption);
  }
}
