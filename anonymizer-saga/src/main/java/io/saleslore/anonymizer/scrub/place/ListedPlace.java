package io.saleslore.anonymizer.scrub.place;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.ListedPhrases;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;

/** Cities, regions and countries of the list. */
public final class ListedPlace implements Recognizer {
  private static final ListedPhrases PLACES =
      new ListedPhrases(Lexicon.places(), SpanType.LOCATION);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    PLACES.find(message, found);
  }
}
