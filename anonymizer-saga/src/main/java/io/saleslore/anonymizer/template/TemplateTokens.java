package io.saleslore.anonymizer.template;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts templates and scrubbed messages alike into words, slots and placeholders. */
final class TemplateTokens {
  /** What a slot and a placeholder become; no word reads so. */
  static final String GAP = "{}";

  private static final Pattern TOKEN =
      Pattern.compile("\\{[a-z-]+}|<[A-Z]+>|[\\p{L}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*");

  private TemplateTokens() {}

  static List<String> of(String text) {
    return TOKEN.matcher(text).results().map(token -> token(token.group())).toList();
  }

  private static String token(String found) {
    char first = found.charAt(0);
    return first == '{' || first == '<' ? GAP : found.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
