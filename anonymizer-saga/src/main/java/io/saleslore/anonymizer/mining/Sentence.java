package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.door.TemplateDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence of a scrubbed message: words that a template may hold, and gaps where anything else
 * stood.
 */
record Sentence(List<String> tokens, boolean asks) {
  private static final Pattern END = Pattern.compile("(?<=[.?!…])\\s+|\\n+");
  private static final Pattern TOKEN =
      Pattern.compile("<[A-Z]+>|[\\p{L}\\p{M}\\p{N}]+(?:['’.,@/-][\\p{L}\\p{M}\\p{N}]+)*");

  Sentence {
    tokens = List.copyOf(tokens);
  }

  static List<Sentence> in(String scrubbed, TemplateDoor door) {
    var sentences = new ArrayList<Sentence>();
    for (var each : END.split(scrubbed)) {
      var tokens = TOKEN.matcher(each).results().map(token -> token(token.group(), door)).toList();
      sentences.add(new Sentence(tokens, each.strip().endsWith("?")));
    }
    return sentences;
  }

  static boolean isGap(String token) {
    return token.startsWith("{");
  }

  /** A hyphen joins words that are listed one by one. */
  private static String token(String found, TemplateDoor door) {
    if (found.startsWith("<")) {
      return SlotToken.of(found);
    }
    var word = found.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean isListed = List.of(word.split("-", -1)).stream().allMatch(door::isListed);
    return isListed ? word : SlotToken.ANY;
  }

  @Override
  public String toString() {
    return "[sentence]";
  }
}
