package io.saleslore.anonymizer.scrub;

/** Cities, regions and countries of the list. */
final class Place implements Recognizer {
  private static final Listed PLACES = new Listed(Lexicon.PLACES, SpanType.LOCATION);

  @Override
  public void find(Message message, Spans found) {
    PLACES.find(message, found);
  }
}
