package io.saleslore.anonymizer.scrub.contact;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Pattern;

/** E-mail addresses, also with blanks around the at sign. */
public final class EmailAddress implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++(?: @ |@ ?)"
              + "[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++| \\."
              + " ?(?:com|org|net|co|in|uk|de)\\b)++",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (!message.has('@')) {
      return;
    }
    found.addAll(PATTERN, message, SpanType.EMAIL);
  }
}
