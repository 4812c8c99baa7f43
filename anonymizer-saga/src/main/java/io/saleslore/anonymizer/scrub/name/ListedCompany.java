package io.saleslore.anonymizer.scrub;

/** Widely known companies, which say with whom somebody deals. */
final class ListedCompany implements Recognizer {
  private static final Listed COMPANIES = new Listed(Lexicon.COMPANIES, SpanType.ORGANISATION);

  @Override
  public void find(Message message, Spans found) {
    COMPANIES.find(message, found);
  }
}
