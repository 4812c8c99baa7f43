package io.saleslore.anonymizer.scrub;

/**
 * Words that are no ordinary words in a message too short to tell more: chat is lower-case, and the
 * answer to "your name?" is a name and nothing else.
 */
final class UnknownWord implements Recognizer {
  private static final int MOST_WORDS = 5;
  private static final int FEWEST_LETTERS = 3;

  @Override
  public void find(Message message, Spans found) {
    int words = words(message);
    if (words > MOST_WORDS) {
      return;
    }
    for (int i = 0; i < message.size(); i++) {
      if (isUnknown(message, i) || (words == 1 && isGiven(message, i))) {
        found.add(message, first(message, i), Names.last(message, i), SpanType.PERSON);
      }
    }
  }

  private static int words(Message message) {
    int words = 0;
    for (int i = 0; i < message.size(); i++) {
      boolean counts = !message.word(i).hasDigits() && message.word(i).length() > 1;
      words += counts ? 1 : 0;
    }
    return words;
  }

  private static boolean isUnknown(Message message, int at) {
    return message.word(at).length() >= FEWEST_LETTERS && Names.plausible(message, at);
  }

  private static boolean isGiven(Message message, int at) {
    return message.word(at).isLetters() && Lexicon.given(message.lower(at));
  }

  private static int first(Message message, int at) {
    return message.follows(at) && Lexicon.named(message.lower(at - 1)) ? at - 1 : at;
  }
}
