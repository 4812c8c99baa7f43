package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Companies after an introduction, as "company name is", and after a workplace, as "work for". */
public final class IntroducedCompany implements Recognizer {
  private static final int MOST_WORDS = 4;
  private static final Map<String, List<List<String>>> INTRODUCTIONS =
      byFirstWord(
          "company name is", "company name", "company is", "company called", "business name is");
  private static final Map<String, List<List<String>>> WORKPLACES =
      byFirstWord(
          "working in",
          "working at",
          "working for",
          "work in",
          "work at",
          "work for",
          "works at",
          "works for",
          "calling from");

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      after(message, i, INTRODUCTIONS, CompanyWords::isPart, found);
      after(message, i, WORKPLACES, CompanyWords::isProper, found);
    }
  }

  private static void after(
      TokenizedText message,
      int at,
      Map<String, List<List<String>>> phrases,
      BiPredicate<TokenizedText, Integer> isPart,
      FoundSpans found) {
    int first = behindPhrase(message, at, phrases);
    if (first < 0) {
      return;
    }
    int last = first;
    while (last < message.size() && last - first < MOST_WORDS && isPart.test(message, last)) {
      last++;
    }
    if (last > first) {
      found.add(message, first, last - 1, SpanType.ORGANISATION);
    }
  }

  private static Map<String, List<List<String>>> byFirstWord(String... phrases) {
    return Arrays.stream(phrases)
        .map(phrase -> Stream.of(phrase.split(" ", -1)).toList())
        .collect(Collectors.groupingBy(List::getFirst));
  }

  /** The word behind the first phrase that begins there; -1 where none does. */
  private static int behindPhrase(
      TokenizedText message, int at, Map<String, List<List<String>>> phrases) {
    for (List<String> phrase : phrases.getOrDefault(message.lower(at), List.of())) {
      int matched = 1;
      while (matched < phrase.size() && phrase.get(matched).equals(message.lower(at + matched))) {
        matched++;
      }
      if (matched == phrase.size()) {
        return at + matched;
      }
    }
    return -1;
  }
}
