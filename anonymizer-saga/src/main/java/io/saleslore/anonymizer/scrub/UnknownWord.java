package io.saleslore.anonymizer.scrub;

/**
 * Words that are no ordinary words in a message too short to tell more: chat is lower-case, and the
 * answer to "your name?" is a name and nothing else.
 */
final class UnknownWord implements Recognizer {
  private static final int SHORT = Integer.getInteger("short", 5);
  private static final int FEWEST_LETTERS = Integer.getInteger("letters", 3);

  @Override
  public void find(Message message, Spans found) {
    if (message.size() > SHORT) {
      return;
    }
    for (int i = 0; i < message.size(); i++) {
      if (message.word(i).length() >= FEWEST_LETTERS && Names.plausible(message, i)) {
        found.add(message, i, Names.last(message, i), SpanType.PERSON);
      }
    }
  }
}
