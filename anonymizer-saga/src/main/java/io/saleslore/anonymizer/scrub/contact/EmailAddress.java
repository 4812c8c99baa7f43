package io.saleslore.anonymizer.scrub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, also with blanks around the at sign. */
final class EmailAddress implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++ ?@ ?[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++| \\. ?(?:com|org|net|co|in|uk|de)\\b)++",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(Message message, Spans found) {
    if (!message.has('@')) {
      return;
    }
    Matcher matcher = PATTERN.matcher(message.text());
    while (matcher.find()) {
      found.add(matcher.start(), matcher.end(), SpanType.EMAIL);
    }
  }
}
