package io.saleslore.anonymizer.scrub.number;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Card numbers: 13 to 19 digits that pass the Luhn check (ISO/IEC 7812). */
public final class PaymentCard implements Recognizer {
  private static final int FEWEST_DIGITS = 13;
  private static final Pattern PATTERN =
      Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.digits() < FEWEST_DIGITS) {
      return;
    }
    Matcher matcher = PATTERN.matcher(message.text());
    while (matcher.find()) {
      boolean right = passesLuhn(matcher.group().replaceAll("[ -]", ""));
      found.add(matcher.start(), matcher.end(), right ? SpanType.CARD : SpanType.ID);
    }
  }

  static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
