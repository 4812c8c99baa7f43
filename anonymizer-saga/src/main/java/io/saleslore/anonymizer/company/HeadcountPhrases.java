package io.saleslore.anonymizer.company;

import static java.util.regex.Pattern.quote;

import io.saleslore.kernel.situation.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people say how many work with them, by language. */
final class HeadcountPhrases {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> expressions = new HashMap<>();
  private final Map<Language, HeadcountPhrase> phrases = new EnumMap<>(Language.class);

  private HeadcountPhrases() {}

  static HeadcountPhrases load() {
    var loaded = new HeadcountPhrases();
    for (String line : CompanyResource.lines("headcount.txt")) {
      String[] sides = line.split(" = ", 2);
      if (sides[0].startsWith("number ")) {
        loaded.numbers.put(sides[0].substring("number ".length()), Integer.valueOf(sides[1]));
      } else {
        loaded.expressions.put(sides[0], sides[1]);
      }
    }
    for (var language : Language.values()) {
      loaded.phrases.put(language, loaded.phrasesOf(language));
    }
    return loaded;
  }

  /** Those of a language; one that is not read has none that ever match. */
  HeadcountPhrase in(Language language) {
    return Objects.requireNonNull(phrases.get(language));
  }

  private HeadcountPhrase phrasesOf(Language language) {
    var words =
        numbers.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    var number = "(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,5}|" + words + ")";
    var people = expression(language, "people");
    return new HeadcountPhrase(
        compile(
            "\\b"
                + number
                + "(?:[- ]+(?!and |y |e |dan |aur )\\p{L}+){0,2}?[- ]+(?:"
                + people
                + ")\\b"),
        compile("\\b(?:" + expression(language, "stated").replace("{n}", number) + ")"),
        compile(expression(language, "alone")),
        compile(expression(language, "asked")),
        compile("\\b" + number + "\\b"),
        numbers);
  }

  private String expression(Language language, String kind) {
    return expressions.getOrDefault(language.code() + " " + kind, quote("\n"));
  }

  private static Pattern compile(String expression) {
    return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
  }
}
