package io.saleslore.anonymizer.scrub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of the calendar, which may be somebody's birthday. */
final class CalendarDay implements Recognizer {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY = "(?:[0-2]?\\d|3[01])(?: ?(?:st|nd|rd|th))?";
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\d/.-])(?:\\d{1,2}([/.-])\\d{1,2}\\1(?:19|20)?\\d\\d"
              + "|(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2})(?![\\d/-])"
              + ("|\\b" + DAY + " (?:of )?" + MONTH + "\\b(?:,? (?:19|20)\\d\\d\\b)?")
              + ("|\\b" + MONTH + " " + DAY + "\\b(?:,? (?:19|20)\\d\\d\\b)?"),
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(Message message, Spans found) {
    if (message.digits() == 0) {
      return;
    }
    Matcher matcher = PATTERN.matcher(message.text());
    while (matcher.find()) {
      found.add(matcher.start(), matcher.end(), SpanType.DATE);
    }
  }
}
