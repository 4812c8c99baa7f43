package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names known beforehand: each part in any case, ordinary words only where they are written large.
 */
public final class KnownNames implements Recognizer {
  private static final Set<String> FORMS =
      Set.of("ltd", "limited", "inc", "llc", "corp", "corporation", "gmbh", "co", "company", "plc");

  private final Set<String> people = new HashSet<>();
  private final Set<String> companies = new HashSet<>();
  private final List<List<String>> whole;

  /** Looks for these names of people and companies. */
  public KnownNames(List<String> names) {
    whole = names.stream().map(KnownNames::parts).filter(each -> !each.isEmpty()).toList();
    for (List<String> parts : whole) {
      boolean company = parts.stream().anyMatch(FORMS::contains);
      parts.stream()
          .filter(part -> part.length() > 1 && !FORMS.contains(part))
          .forEach((company ? companies : people)::add);
    }
  }

  @Override
  public void find(TokenizedText message, FoundSpans found) {
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

  private void part(TokenizedText message, int at, FoundSpans found) {
    Word word = message.word(at);
    boolean shown = word.hasCapital() || !Lexicon.isPlain(word.lower());
    if (shown && people.contains(word.lower())) {
      found.add(message, at, at, SpanType.PERSON);
    } else if (shown && companies.contains(word.lower())) {
      found.add(message, at, at, SpanType.ORGANISATION);
    }
  }

  private static boolean startsAt(TokenizedText message, int at, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).equals(message.lower(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> parts(String name) {
    var words = new TokenizedText(name);
    return IntStream.range(0, words.size()).mapToObj(words::lower).toList();
  }
}
