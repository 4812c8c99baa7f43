package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.ListedPhrases;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;

/** Widely known companies, since they show who somebody does business with. */
public final class ListedCompany implements Recognizer {
  private static final ListedPhrases COMPANIES =
      new ListedPhrases(Lexicon.companies(), SpanType.ORGANISATION);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    COMPANIES.find(message, found);
  }
}
