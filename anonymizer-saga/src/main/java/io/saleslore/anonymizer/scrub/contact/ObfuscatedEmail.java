package io.saleslore.anonymizer.scrub.contact;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses with words for their signs: {@code john (at) abc (dot) com}. */
public final class ObfuscatedEmail implements Recognizer {
  private static final String DOT =
      " ?(?:[\\[({<]|\\b)(?:dot|punto|ponto|punkt|titik)(?:[\\])}>]|\\b) ?";
  private static final String HOST = "[\\p{L}\\p{N}-]++(?:(?:" + DOT + "|\\.)[\\p{L}\\p{N}-]++)";
  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}]++ )?[\\p{L}\\p{N}._%+-]++ ?[\\[({<](?:at|arroba|@)[\\])}>] ?"
              + HOST
              + "++",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]++(?: at | arroba |@)[\\p{L}\\p{N}-]++(?:"
              + DOT
              + "[\\p{L}\\p{N}-]++)++",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    String lower = message.text().toLowerCase(Locale.ROOT);
    if (hasAny(lower, "at)", "at]", "at}", "at>", "roba", "(@", "[@")) {
      found.addAll(BRACKETS, message, SpanType.EMAIL);
    }
    if (hasAny(lower, "dot", "punto", "ponto", "punkt", "titik")) {
      found.addAll(WORDS, message, SpanType.EMAIL);
    }
  }

  private static boolean hasAny(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
