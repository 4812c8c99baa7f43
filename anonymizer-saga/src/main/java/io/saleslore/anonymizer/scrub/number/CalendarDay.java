package io.saleslore.anonymizer.scrub.number;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days of the calendar that may be somebody's birthday: by their year, by what is said, or alone.
 */
public final class CalendarDay implements Recognizer {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY = "(?:[0-2]?\\d|3[01])(?: ?(?:st|nd|rd|th))?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern BIRTH_YEAR =
      Pattern.compile("(?<!\\d)(?:19\\d\\d|200\\d|201[0-4])(?!\\d)|[/.-][4-9]\\d$");
  private static final Pattern BIRTH =
      Pattern.compile(
          "\\b(?:born|birth|birthday|bday|dob|d\\.o\\.b|nacid[oa]|nacimiento|nascid[oa]|nasci|nascimento|lahir|janam|geboren|geburtstag|né|née)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final String SIGNS = "/.-";
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\d/.-])(?:\\d{1,2}([/.-])\\d{1,2}\\1(?:19|20)?\\d\\d"
              + "|(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2})(?![\\d/-])"
              + ("|\\b" + DAY + " (?:of )?" + MONTH + "\\b(?:,? (?:19|20)\\d\\d\\b)?")
              + ("|\\b" + MONTH + " " + DAY + "\\b(?:,? (?:19|20)\\d\\d\\b)?"),
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.digits() == 0 || !mayStandIn(message.text())) {
      return;
    }
    var day = PATTERN.matcher(message.text());
    while (day.find()) {
      if (BIRTH_YEAR.matcher(day.group()).find()
          || BIRTH.matcher(message.text()).find()
          || message.size() <= 3) {
        found.add(day.start(), day.end(), SpanType.DATE);
      }
    }
  }

  /** Whether a sign stands between two digits, or the beginning of a month anywhere. */
  private static boolean mayStandIn(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    var lower = text.toLowerCase(Locale.ROOT);
    return MONTHS.stream().anyMatch(lower::contains);
  }
}
