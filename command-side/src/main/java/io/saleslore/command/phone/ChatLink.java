package io.saleslore.command.phone;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Links that open a chat with a number, as WhatsApp publishes them ("click to chat"): the number
 * stands in them with its country's code.
 */
final class ChatLink {
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?wa\\.me/((?:\\+|%2B|%20)*[\\d(][\\d .()-]*)/?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LONG =
      Pattern.compile(
          "(?:(?:https?://)?(?:[a-z]+\\.)?whatsapp\\.com|whatsapp:/)/send/?\\?(?:[^#]*&)?"
              + "phone=([^&#]*)(?:[&#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ENCODED_BLANK = Pattern.compile("%2B|%20", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private ChatLink() {}

  /** The number with a plus before it; empty where the text is no such link. */
  static Optional<String> number(String text) {
    return Stream.of(SHORT, LONG)
        .map(pattern -> pattern.matcher(text.strip()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> "+" + digits(matcher.group(1)))
        .filter(number -> number.length() > 1)
        .findFirst();
  }

  private static String digits(String part) {
    return NO_DIGIT.matcher(ENCODED_BLANK.matcher(part).replaceAll(" ")).replaceAll("");
  }
}
