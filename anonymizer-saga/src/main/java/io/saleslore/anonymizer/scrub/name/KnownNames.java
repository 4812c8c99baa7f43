package io.saleslore.anonymizer.scrub;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names known beforehand: each part in any case, ordinary words only where they are written large.
 */
final class KnownNames implements Recognizer {
  private static final Set<String> FORMS =
      Set.of("ltd", "limited", "inc", "llc", "corp", "corporation", "gmbh", "co", "company", "plc");

  private final Set<String> people = new HashSet<>();
  private final Set<String> companies = new HashSet<>();
  private final List<List<String>> whole;

  KnownNames(List<String> names) {
    whole = names.stream().map(KnownNames::parts).filter(each -> !each.isEmpty()).toList();
    for (List<String> parts : whole) {
      boolean company = parts.stream().anyMatch(FORMS::contains);
      parts.stream()
          .filter(part -> part.length() > 1 && !FORMS.contains(part))
          .forEach((company ? companies : people)::add);
    }
  }

  @Override
  public void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      part(message, i, found);
      for (List<String> parts : whole) {
        if (startsAt(message, i, parts)) {
          boolean company = companies.contains(parts.getFirst());
          found.add(
              message, i, i + parts.size() - 1, company ? SpanType.ORGANISATION : SpanType.PERSON);
        }
      }
    }
  }

  private void part(Message message, int at, Spans found) {
    Word word = message.word(at);
    boolean shown = word.hasCapital() || !Lexicon.plain(word.lower());
    if (shown && people.contains(word.lower())) {
      found.add(message, at, at, SpanType.PERSON);
    } else if (shown && companies.contains(word.lower())) {
      found.add(message, at, at, SpanType.ORGANISATION);
    }
  }

  private static boolean startsAt(Message message, int at, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).equals(message.lower(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> parts(String name) {
    var words = new Message(name);
    return IntStream.range(0, words.size()).mapToObj(words::lower).toList();
  }
}
