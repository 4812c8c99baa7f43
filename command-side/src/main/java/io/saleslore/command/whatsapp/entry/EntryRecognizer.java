package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a message is from what the app wrote in it. */
public final class EntryRecognizer {
  /** The mark of an edit stands at most so far before the end. */
  private static final int TAIL = 200;

  private static final int LONGEST_LOCATION = 500;
  private static final Pattern EDITED = Pattern.compile("\\s*(\u200e?)<([^<>:\\n]{4,60})>\\s*$");
  private static final Pattern MAP =
      Pattern.compile(
          "(?m)^[^\\n"
              + "]{0,120}?https://(maps\\.google\\.[a-z.]+/(maps)?\\?q=|foursquare\\.com/v/)\\S*\\s*$");

  private EntryRecognizer() {}

  /** What the raw text behind a header is. */
  public static RecognizedEntry recognize(String raw) {
    int tail = Math.max(0, raw.length() - TAIL);
    var edit = EDITED.matcher(raw.substring(tail));
    if (raw.indexOf('<') >= 0 && edit.find() && isEdit(edit.group(1), edit.group(2))) {
      var before = raw.substring(0, tail + edit.start());
      if (!PlainText.trimmed(before).isEmpty()) {
        var plain = unedited(before);
        return new RecognizedEntry(plain.kind(), plain.text(), true);
      }
    }
    return unedited(raw);
  }

  private static boolean isEdit(String mark, String words) {
    return AppPhrases.EDITED.isIn(PlainText.folded(words))
        && (!mark.isEmpty() || PlainText.countWords(words) > 1);
  }

  private static RecognizedEntry unedited(String raw) {
    return AppStatements.recognize(raw)
        .or(() -> Attachments.recognize(raw))
        .or(() -> location(raw))
        .orElseGet(() -> RecognizedEntry.of(EntryKind.TEXT, InvisibleMarks.remove(raw)));
  }

  private static Optional<RecognizedEntry> location(String raw) {
    boolean isLocation =
        raw.length() <= LONGEST_LOCATION && raw.contains("https://") && MAP.matcher(raw).find();
    return isLocation
        ? Optional.of(RecognizedEntry.of(EntryKind.LOCATION, InvisibleMarks.remove(raw)))
        : Optional.empty();
  }
}
