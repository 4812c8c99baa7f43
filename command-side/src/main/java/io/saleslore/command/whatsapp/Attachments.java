package io.saleslore.command.whatsapp;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises attached files and the placeholders of those that were left out. */
final class Attachments {
  private static final String FILE = "([^<>/\\\\\\n]*[^<>/\\\\\\s]\\.[\\p{L}\\p{N}]{1,5})";
  private static final String WORDS = "[^()<>（）\\n]{2,40}";
  private static final Pattern TAGGED =
      Pattern.compile("\u200e?<\\h*([^<>:\\n]{2,30})[:：]\\h*" + FILE + "\\h*>");
  private static final Pattern TRAILED =
      Pattern.compile(
          "[ \u200e\u200f]*"
              + FILE
              + "\\s[\u200e\u200f]?(\\("
              + WORDS
              + "\\)|<"
              + WORDS
              + ">|（"
              + WORDS
              + "）)\\s*");
  private static final Pattern NAMED_BY_APP =
      Pattern.compile("(?:[A-Z]{3}-\\d{8}-WA\\d{4}|\\d{8}-[A-Z]+-\\d{4}-).*");
  private static final Pattern PLACEHOLDER = Pattern.compile("<([^<>:/=\\n]{2,60})>");
  private static final Pattern PAGES =
      Pattern.compile("\\s•[^\\p{L}\\p{Nd}\\n]{0,4}\\p{Nd}[^\\n]{0,24}$");
  private static final Pattern FILE_NAME = Pattern.compile(".*\\S\\.[\\p{L}\\p{N}]{1,5}");

  /** From Thai on, scripts write several words without a space between them. */
  private static final int FIRST_UNSPACED = 0x0E00;

  private Attachments() {}

  static Optional<Kinded> of(String raw) {
    if (raw.indexOf('<') < 0 && raw.indexOf('(') < 0 && raw.indexOf('（') < 0) {
      return omitted(raw);
    }
    return tagged(raw).or(() -> trailed(raw)).or(() -> placeholder(raw)).or(() -> omitted(raw));
  }

  /** As in {@code <attached: 00000012-PHOTO.jpg>}, anywhere in the message. */
  private static Optional<Kinded> tagged(String raw) {
    var tag = TAGGED.matcher(raw);
    if (!tag.find()) {
      return Optional.empty();
    }
    var file = Marks.trimmed(tag.group(2));
    boolean sure =
        tag.group().charAt(0) == Marks.APP_SPEAKS
            || NAMED_BY_APP.matcher(file).matches()
            || Phrases.ATTACHED.in(Marks.folded(tag.group(1)));
    return sure ? Optional.of(file(file, around(raw, tag))) : Optional.empty();
  }

  /** A document's own name and pages may stand before it; anything else is the caption. */
  private static String around(String raw, Matcher tag) {
    var before = Marks.trimmed(raw.substring(0, tag.start()));
    var name = withoutPages(before);
    boolean described =
        before.indexOf('\n') < 0
            && FILE_NAME.matcher(name).matches()
            && tag.group(2).contains(name);
    var after = raw.substring(tag.end());
    return described || before.isEmpty() ? after : before + after;
  }

  /** As in {@code IMG-20210428-WA0001.jpg (file attached)}, a caption on the lines behind it. */
  private static Optional<Kinded> trailed(String raw) {
    var first = firstLine(raw);
    var trail = TRAILED.matcher(first);
    if (!trail.matches()) {
      return Optional.empty();
    }
    var file = Marks.trimmed(trail.group(1));
    boolean sure =
        Marks.appSpeaks(raw)
            || NAMED_BY_APP.matcher(file).matches()
            || Phrases.ATTACHED.in(Marks.folded(trail.group(2)));
    return sure ? Optional.of(file(file, raw.substring(first.length()))) : Optional.empty();
  }

  /** As in {@code <Media omitted>}: words in angles that are no file name. */
  private static Optional<Kinded> placeholder(String raw) {
    var first = firstLine(raw);
    var found = PLACEHOLDER.matcher(Marks.trimmed(first));
    if (!found.matches()
        || FILE_NAME.matcher(found.group(1)).matches()
        || !soundsLikeApp(found.group(1))) {
      return Optional.empty();
    }
    return Optional.of(Kinded.of(EntryKind.MEDIA, rest(raw.substring(first.length()))));
  }

  private static boolean soundsLikeApp(String words) {
    var inner = words.strip();
    return inner.chars().anyMatch(c -> Marks.space((char) c) || c >= FIRST_UNSPACED);
  }

  /** As in {@code image omitted}, behind a document's name or a caption where there is one. */
  private static Optional<Kinded> omitted(String raw) {
    var first = firstLine(raw);
    int mark = first.lastIndexOf(Marks.APP_SPEAKS);
    var words = Marks.folded(first.substring(Math.max(0, mark)));
    if (words.length() > 40
        || words(words) > 5
        || words.chars().anyMatch(Character::isDigit)
        || !Phrases.OMITTED.beginsWordIn(words)) {
      return Optional.empty();
    }
    var kind = Phrases.CONTACT.begins(words) ? EntryKind.CONTACT : EntryKind.MEDIA;
    boolean noun = kind == EntryKind.CONTACT || Phrases.MEDIA.begins(words);
    if (!noun && !(mark >= 0 && words(words) <= 4)) {
      return Optional.empty();
    }
    var before = mark < 0 ? "" : first.substring(0, mark);
    var file = withoutPages(before);
    var name = FILE_NAME.matcher(file).matches() ? file : Marks.trimmed(before);
    var rest = rest(raw.substring(first.length()));
    return Optional.of(
        Kinded.of(kind, name.isEmpty() || rest.isEmpty() ? name + rest : name + "\n" + rest));
  }

  /** As in {@code report.pdf • 3 pages}. */
  private static String withoutPages(String described) {
    return Marks.trimmed(PAGES.matcher(described).replaceFirst(""));
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  static String firstLine(String raw) {
    int end = raw.indexOf('\n');
    return end < 0 ? raw : raw.substring(0, end);
  }

  private static Kinded file(String name, String around) {
    boolean card = name.toLowerCase(Locale.ROOT).endsWith(".vcf");
    var caption = Marks.without(around).strip();
    return Kinded.of(
        card ? EntryKind.CONTACT : EntryKind.MEDIA,
        caption.isEmpty() ? name : name + "\n" + caption);
  }

  private static String rest(String lines) {
    return Marks.without(lines).strip();
  }
}
