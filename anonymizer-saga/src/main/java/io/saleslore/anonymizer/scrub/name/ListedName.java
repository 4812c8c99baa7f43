package io.saleslore.anonymizer.scrub;

/** Frequent given names and surnames, with the rest of the name. */
final class ListedName implements Recognizer {
  @Override
  public void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      if (message.word(i).isLetters() && Lexicon.surely(message.lower(i))) {
        int first = message.follows(i) && isGiven(message, i - 1) ? i - 1 : i;
        int last = Names.last(message, i);
        found.add(message, first, last, SpanType.PERSON);
        i = last;
      } else if (isWrittenLarge(message, i)) {
        found.add(message, i, Names.last(message, i), SpanType.PERSON);
      }
    }
  }

  private static boolean isGiven(Message message, int at) {
    return Lexicon.given(message.lower(at));
  }

  private static boolean isWrittenLarge(Message message, int at) {
    Word word = message.word(at);
    return word.hasCapital() && !word.opens() && Lexicon.given(word.lower());
  }
}
