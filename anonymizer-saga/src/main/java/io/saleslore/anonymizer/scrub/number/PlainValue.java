package io.saleslore.anonymizer.scrub.number;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Pattern;

/**
 * Keeps what looks like a number of somebody and is none: identifiers of machines, decimals, sizes.
 */
public final class PlainValue {
  private static final Pattern UUID =
      Pattern.compile(
          "\\b[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.])\\d{1,4}\\.\\d{3,}(?![\\d.])");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<!\\d)\\d{1,5}(?:\\.\\d+)?(?: ?[x×*] ?\\d{1,5}(?:\\.\\d+)?){1,2}(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private PlainValue() {}

  /** Keeps every such place in the message from being hidden. */
  public static void keep(TokenizedText message, FoundSpans found) {
    if (message.digits() == 0) {
      return;
    }
    found.keepAll(UUID, message);
    found.keepAll(DECIMAL, message);
    found.keepAll(SIZE, message);
  }
}
