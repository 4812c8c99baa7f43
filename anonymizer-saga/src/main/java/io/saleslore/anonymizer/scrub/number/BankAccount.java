package io.saleslore.anonymizer.scrub.number;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616) whose check digits are right. */
public final class BankAccount implements Recognizer {
  private static final Pattern PATTERN =
      Pattern.compile(
          "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.digits() < 2) {
      return;
    }
    Matcher matcher = PATTERN.matcher(message.text());
    while (matcher.find()) {
      longestValid(matcher.group())
          .ifPresent(length -> found.add(matcher.start(), matcher.start() + length, SpanType.IBAN));
    }
  }

  /** The pattern may run on into the next word, so shorter readings count too. */
  private static OptionalInt longestValid(String text) {
    for (int end = text.length(); end >= 15; end--) {
      if (text.charAt(end - 1) != ' '
          && IbanCheckDigits.areValid(text.substring(0, end).replace(" ", ""))) {
        return OptionalInt.of(end);
      }
    }
    return OptionalInt.empty();
  }
}
