package io.saleslore.anonymizer.scrub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Handles and tags of social networks. */
final class SocialHandle implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])[@#]\\s?(?=\\p{N}*+[\\p{L}_])[\\p{L}\\p{N}_]{2,}+",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(Message message, Spans found) {
    if (!message.has('@') && !message.has('#')) {
      return;
    }
    Matcher matcher = PATTERN.matcher(message.text());
    while (matcher.find()) {
      found.add(matcher.start(), matcher.end(), SpanType.HANDLE);
    }
  }
}
