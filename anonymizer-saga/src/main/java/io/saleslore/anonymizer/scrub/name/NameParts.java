package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.WordTiers;
import io.saleslore.anonymizer.scrub.span.TokenizedText;

/** What may be part of a person's name. */
final class NameParts {
  private static final int MOST_PARTS = 4;

  private NameParts() {}

  /** Letters that are no ordinary word, or a listed name. */
  static boolean plausible(TokenizedText message, int at) {
    if (at < 0 || at >= message.size() || !message.word(at).isLetters()) {
      return false;
    }
    String word = message.lower(at);
    return Lexicon.isSurelyName(word)
        || (word.length() > 1 && WordTiers.of(word) == 0 && !Lexicon.isOrdinary(word));
  }

  /** Also names that are ordinary words, as Mark. */
  static boolean possible(TokenizedText message, int at) {
    return plausible(message, at) || Lexicon.isName(message.lower(at));
  }

  /** The last word of the name that begins at the first. */
  static int last(TokenizedText message, int first) {
    int last = first;
    while (last - first < MOST_PARTS - 1 && message.follows(last + 1)) {
      if (possible(message, last + 1) || isRareAfterGiven(message, last + 1)) {
        last++;
      } else if (isInitial(message, last + 1) && isNameAfter(message, last + 1)) {
        last += 2;
      } else {
        break;
      }
    }
    return last;
  }

  private static boolean isRareAfterGiven(TokenizedText message, int at) {
    String word = message.lower(at);
    return message.word(at).isLetters()
        && word.length() > 2
        && Lexicon.isGivenName(message.lower(at - 1))
        && !Lexicon.isPlain(word)
        && !word.endsWith("ing")
        && !word.endsWith("ed");
  }

  private static boolean isInitial(TokenizedText message, int at) {
    return message.word(at).isLetters()
        && message.word(at).length() == 1
        && !message.lower(at).equals("i");
  }

  private static boolean isNameAfter(TokenizedText message, int at) {
    return message.follows(at + 1) && possible(message, at + 1);
  }
}
