package io.saleslore.anonymizer.scrub.lexicon;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds listed names of up to three words, the longest first. */
public final class ListedPhrases {
  private static final int MOST_WORDS = 3;

  private final Set<String> names;
  private final Set<String> firstWords;
  private final SpanType type;

  /** Finds these names, each a span of that type. */
  public ListedPhrases(Set<String> names, SpanType type) {
    this.names = names;
    this.firstWords =
        names.stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());
    this.type = type;
  }

  /** Adds every listed name in the message. */
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      int count = firstWords.contains(message.lower(i)) ? longest(message, i) : 0;
      if (count > 0) {
        found.add(message, i, i + count - 1, type);
        i += count - 1;
      }
    }
  }

  /** Of how many words the longest listed name is that begins there; 0 for none. */
  private int longest(TokenizedText message, int first) {
    int count = MOST_WORDS;
    while (count > 0 && !isListed(message, first, count)) {
      count--;
    }
    return count;
  }

  private boolean isListed(TokenizedText message, int first, int count) {
    if (first + count > message.size()) {
      return false;
    }
    String words = message.lower(first);
    for (int i = first + 1; i < first + count; i++) {
      if (!message.follows(i)) {
        return false;
      }
      words += " " + message.lower(i);
    }
    return names.contains(words) && (!Lexicon.isPlain(words) || isProper(message.word(first)));
  }

  private static boolean isProper(Word word) {
    return word.hasCapital() && !word.opens();
  }
}
