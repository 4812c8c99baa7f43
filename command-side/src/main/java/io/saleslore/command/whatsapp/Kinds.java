package io.saleslore.command.whatsapp;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a message is from what the app wrote in it. */
final class Kinds {
  private static final int LONGEST_PHRASE = 160;
  private static final Pattern EDITED = Pattern.compile("\\s*(\u200e?)<([^<>:\\n]{4,60})>\\s*$");
  private static final Pattern MAP =
      Pattern.compile(
          "(?m)^[^\\n]{0,120}?https://(maps\\.google\\.[a-z.]+/(maps)?\\?q=|foursquare\\.com/v/)\\S*\\s*$");
  private static final Pattern OPTION = Pattern.compile("(?m)^\\P{L}*\\p{L}+\\s?[:：].*$");
  private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}[\\p{Lu} ]+:");

  private Kinds() {}

  static Kinded of(String raw) {
    var found = EDITED.matcher(raw.length() < 200 ? raw : raw.substring(raw.length() - 200));
    if (raw.indexOf('<') >= 0 && found.find() && isEdit(found.group(1), found.group(2))) {
      int tail = Math.max(0, raw.length() - 200);
      var before = raw.substring(0, tail + found.start());
      if (!Marks.trimmed(before).isEmpty()) {
        var plain = unedited(before);
        return new Kinded(plain.kind(), plain.text(), true);
      }
    }
    return unedited(raw);
  }

  private static boolean isEdit(String mark, String words) {
    return Phrases.EDITED.in(Marks.folded(words))
        && (!mark.isEmpty() || Attachments.words(words) > 1);
  }

  private static Kinded unedited(String raw) {
    return spoken(raw)
        .or(() -> Attachments.of(raw))
        .or(() -> location(raw))
        .orElseGet(() -> Kinded.of(EntryKind.TEXT, Marks.without(raw)));
  }

  /** What the app says in words of its own. */
  private static Optional<Kinded> spoken(String raw) {
    var first = Attachments.firstLine(raw);
    if (first.length() > LONGEST_PHRASE) {
      return Optional.empty();
    }
    var folded = Marks.folded(first);
    boolean alone = first.length() == raw.length();
    if (alone && isDeleted(folded)) {
      return Optional.of(Kinded.of(EntryKind.DELETED, ""));
    }
    if (alone && stands(Phrases.CALL, folded, 60)) {
      return Optional.of(Kinded.of(EntryKind.CALL, Marks.without(raw)));
    }
    if (stands(Phrases.LIVE, folded, 20)) {
      return Optional.of(Kinded.of(EntryKind.LOCATION, Marks.without(raw)));
    }
    if (!alone && isPoll(raw, first, folded)) {
      return Optional.of(Kinded.of(EntryKind.POLL, Marks.without(raw)));
    }
    return Optional.empty();
  }

  /** The phrase and no sentence of somebody's own: at most an aside of the app behind it. */
  private static boolean stands(Phrases phrases, String folded, int aside) {
    for (var phrase : phrases.beginning(folded)) {
      var rest = folded.substring(phrase.length());
      if (rest.isEmpty()
          || (rest.length() <= aside && ",.(·•".indexOf(rest.strip().charAt(0)) >= 0)
          || (rest.length() <= aside && rest.startsWith(" at "))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeleted(String folded) {
    return Phrases.DELETED.beginning(folded).stream()
        .map(phrase -> folded.substring(phrase.length()))
        .anyMatch(rest -> rest.matches("[.。]?|.{0,12}admin.{0,60}"));
  }

  private static boolean isPoll(String raw, String first, String folded) {
    boolean headed =
        Phrases.POLL.begins(folded)
            || (Marks.appSpeaks(raw) && SHOUTED.matcher(Marks.trimmed(first)).matches());
    return headed && OPTION.matcher(raw.substring(first.length())).results().count() >= 2;
  }

  private static Optional<Kinded> location(String raw) {
    if (raw.length() > 500 || !raw.contains("https://") || !MAP.matcher(raw).find()) {
      return Optional.empty();
    }
    return Optional.of(Kinded.of(EntryKind.LOCATION, Marks.without(raw)));
  }
}
