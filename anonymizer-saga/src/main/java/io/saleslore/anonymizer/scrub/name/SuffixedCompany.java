package io.saleslore.anonymizer.scrub;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Organisations: before their legal form, before a word for a firm, and after an introduction. */
final class Organisation implements Recognizer {
  private static final Set<String> FORMS =
      Set.of(
          "ltd",
          "limited",
          "inc",
          "llc",
          "llp",
          "corp",
          "corporation",
          "pvt",
          "gmbh",
          "plc",
          "incorporated",
          "co",
          "ag",
          "bv",
          "pty");
  private static final Set<String> FIRMS =
      Set.of(
          "solutions",
          "technologies",
          "technology",
          "tech",
          "infotech",
          "software",
          "softwares",
          "systems",
          "services",
          "industries",
          "enterprises",
          "group",
          "holdings",
          "consulting",
          "consultancy",
          "associates",
          "partners",
          "ventures",
          "logistics",
          "motors",
          "labs",
          "agency",
          "foods",
          "electronics",
          "musicals",
          "media",
          "company",
          "academy",
          "studio",
          "info",
          "net",
          "networks",
          "industry",
          "music",
          "musical",
          "computers",
          "traders",
          "stores",
          "exports",
          "bank",
          "university",
          "college",
          "hospital");
  private static final Set<String> STOPS =
      Set.of(
          "the",
          "a",
          "an",
          "and",
          "or",
          "my",
          "your",
          "our",
          "is",
          "was",
          "are",
          "for",
          "at",
          "in",
          "from",
          "with",
          "of",
          "to",
          "on",
          "by",
          "i",
          "we",
          "you",
          "it",
          "this",
          "that",
          "as",
          "but",
          "password",
          "account",
          "last",
          "name",
          "no",
          "not",
          "company",
          "have",
          "has",
          "had",
          "s",
          "working",
          "work",
          "im",
          "i'm",
          "please",
          "because",
          "so",
          "if");
  private static final Map<String, List<List<String>>> INTRODUCTIONS =
      byFirstWord(
          List.of("company", "name", "is"),
          List.of("company", "name"),
          List.of("company", "is"),
          List.of("company", "called"),
          List.of("business", "name", "is"));
  private static final Map<String, List<List<String>>> WORKPLACES =
      byFirstWord(
          List.of("working", "in"),
          List.of("working", "at"),
          List.of("working", "for"),
          List.of("work", "in"),
          List.of("work", "at"),
          List.of("work", "for"),
          List.of("works", "at"),
          List.of("works", "for"),
          List.of("calling", "from"));

  @Override
  public void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      if (FORMS.contains(message.lower(i))) {
        beforeForm(message, i, found);
      } else if (FIRMS.contains(message.lower(i))) {
        beforeFirm(message, i, found);
      }
      afterIntroduction(message, i, found);
      afterWorkplace(message, i, found);
    }
  }

  private static void beforeForm(Message message, int form, Spans found) {
    int first = form;
    while (message.follows(first) && form - first < 4 && isPart(message, first - 1)) {
      first--;
    }
    if (first < form) {
      found.add(message, first, form, SpanType.ORGANISATION);
    }
  }

  private static void beforeFirm(Message message, int firm, Spans found) {
    int first = firm;
    while (message.follows(first) && firm - first < 3 && isProper(message, first - 1)) {
      first--;
    }
    if (first < firm) {
      found.add(message, first, firm, SpanType.ORGANISATION);
    }
  }

  private static void afterIntroduction(Message message, int at, Spans found) {
    int first = after(message, at, INTRODUCTIONS);
    int last = first;
    while (first > 0 && last < message.size() && last - first < 4 && isPart(message, last)) {
      last++;
    }
    if (last > first) {
      found.add(message, first, last - 1, SpanType.ORGANISATION);
    }
  }

  private static void afterWorkplace(Message message, int at, Spans found) {
    int first = after(message, at, WORKPLACES);
    int last = first;
    while (first > 0 && last < message.size() && last - first < 4 && isProper(message, last)) {
      last++;
    }
    if (last > first) {
      found.add(message, first, last - 1, SpanType.ORGANISATION);
    }
  }

  @SafeVarargs
  private static Map<String, List<List<String>>> byFirstWord(List<String>... phrases) {
    return Arrays.stream(phrases).collect(Collectors.groupingBy(List::getFirst));
  }

  private static int after(Message message, int at, Map<String, List<List<String>>> phrases) {
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

  private static boolean isPart(Message message, int at) {
    Word word = message.word(at);
    return word.isLetters() && !STOPS.contains(word.lower());
  }

  private static boolean isProper(Message message, int at) {
    Word word = message.word(at);
    return isPart(message, at)
        && ((word.hasCapital() && !word.opens()) || !Lexicon.ordinary(word.lower()));
  }
}
