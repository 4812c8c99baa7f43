package io.saleslore.anonymizer.scrub;

import java.util.function.Predicate;

/** Finds listed names of up to three words, the longest first. */
record Listed(Predicate<String> list, SpanType type) {
  private static final int MOST_WORDS = 3;

  void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      for (int count = MOST_WORDS; count > 0; count--) {
        if (isListed(message, i, count)) {
          found.add(message, i, i + count - 1, type);
          i += count - 1;
          break;
        }
      }
    }
  }

  private boolean isListed(Message message, int first, int count) {
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
    boolean known = list.test(words);
    return known && (!Lexicon.plain(words) || isProper(message.word(first)));
  }

  private static boolean isProper(Word word) {
    return word.hasCapital() && !word.opens();
  }
}
