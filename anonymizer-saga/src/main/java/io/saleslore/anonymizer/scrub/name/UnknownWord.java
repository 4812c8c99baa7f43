package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.WordTiers;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;

/**
 * Words that are no ordinary words in a message too short to tell more: chat is lower-case, and the
 * answer to "your name?" is a name and nothing else.
 */
public final class UnknownWord implements Recognizer {
  private static final int MOST_WORDS = 5;
  private static final int FEWEST_LETTERS = 3;
  private static final char LAST_LATIN = '\u024f';

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    int words = words(message);
    if (words > MOST_WORDS || isForeign(message)) {
      return;
    }
    for (int i = 0; i < message.size(); i++) {
      if (isUnknown(message, i) || (words == 1 && isGiven(message, i))) {
        found.add(message, first(message, i), NameParts.last(message, i), SpanType.PERSON);
      }
    }
  }

  /** Whether any word is one of another language than English, or of another script. */
  private static boolean isForeign(TokenizedText message) {
    for (int i = 0; i < message.size(); i++) {
      if (isForeign(message.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForeign(String word) {
    int tiers = WordTiers.of(word);
    boolean english = WordTiers.tier(tiers, WordTiers.ENGLISH) > 0 || Lexicon.isOrdinary(word);
    return word.charAt(0) > LAST_LATIN
        || (tiers != 0 && !english && !Lexicon.isGivenName(word) && !Lexicon.isNameElsewhere(word));
  }

  private static int words(TokenizedText message) {
    int words = 0;
    for (int i = 0; i < message.size(); i++) {
      boolean counts = !message.word(i).hasDigits() && message.word(i).length() > 1;
      words += counts ? 1 : 0;
    }
    return words;
  }

  private static boolean isUnknown(TokenizedText message, int at) {
    return message.word(at).length() >= FEWEST_LETTERS
        && !Lexicon.isProtected(message.lower(at))
        && NameParts.plausible(message, at);
  }

  private static boolean isGiven(TokenizedText message, int at) {
    String word = message.lower(at);
    return message.word(at).isLetters()
        && (Lexicon.isGivenName(word) || (Lexicon.isNameElsewhere(word) && !Lexicon.isPlain(word)));
  }

  private static int first(TokenizedText message, int at) {
    return message.follows(at) && Lexicon.isName(message.lower(at - 1)) ? at - 1 : at;
  }
}
