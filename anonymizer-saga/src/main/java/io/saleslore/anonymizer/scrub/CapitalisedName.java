package io.saleslore.anonymizer.scrub;

import io.saleslore.anonymizer.scrub.Word.Shape;

/** Words written large that are no ordinary words, and the large words beside them. */
final class CapitalisedName implements Recognizer {
  @Override
  public void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      if (isUnknown(message, i)) {
        found.add(message, first(message, i), last(message, i), type(message.word(i)));
      }
    }
  }

  private static boolean isUnknown(Message message, int at) {
    Word word = message.word(at);
    return word.hasCapital()
        && word.length() > 1
        && (word.isLetters() || (word.kind() == Word.Kind.MIXED && !word.opens()))
        && !Lexicon.ordinary(word.lower());
  }

  private static int first(Message message, int at) {
    int first = at;
    while (message.follows(first) && isLarge(message, first - 1)) {
      first--;
    }
    return first;
  }

  private static int last(Message message, int at) {
    int last = at;
    while (message.follows(last + 1) && isLarge(message, last + 1)) {
      last++;
    }
    return last;
  }

  private static boolean isLarge(Message message, int at) {
    Word word = message.word(at);
    return word.hasCapital() && !word.opens() && word.length() > 1;
  }

  private static SpanType type(Word word) {
    return word.shape() == Shape.CAPITALS ? SpanType.ORGANISATION : SpanType.PERSON;
  }
}
