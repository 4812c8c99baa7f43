package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;

/** Frequent given names and surnames, with the rest of the name. */
public final class ListedName implements Recognizer {
  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      if (message.word(i).isLetters() && Lexicon.isSurelyName(message.lower(i))) {
        int first = message.follows(i) && isGiven(message, i - 1) ? i - 1 : i;
        int last = NameParts.last(message, i);
        found.add(message, first, last, SpanType.PERSON);
        i = last;
      } else if (isWrittenLarge(message, i)) {
        found.add(message, i, NameParts.last(message, i), SpanType.PERSON);
      }
    }
  }

  private static boolean isGiven(TokenizedText message, int at) {
    return Lexicon.isGivenName(message.lower(at));
  }

  private static boolean isWrittenLarge(TokenizedText message, int at) {
    Word word = message.word(at);
    return word.hasCapital() && !word.opens() && Lexicon.isGivenName(word.lower());
  }
}
