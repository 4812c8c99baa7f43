package io.saleslore.anonymizer.scrub.tagger;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.WordTiers;
import io.saleslore.anonymizer.scrub.span.LetterCase;
import io.saleslore.anonymizer.scrub.span.Word;
import io.saleslore.anonymizer.scrub.span.WordKind;

/**
 * What the tagger sees of one word, each trait a small number.
 *
 * @param text hash of the word in lower case
 * @param known how ordinary the word is, in English, in the message's language and in any
 * @param listed in which lists of names it stands
 * @param shape how it is written and whether it opens a sentence
 * @param signs what stands right before and behind it
 */
record WordTraits(int text, int known, int listed, int shape, int signs, int script) {
  /** What a message has beyond its ends. */
  static final WordTraits NONE = new WordTraits(1, 0, 0, 0, 0, 0);

  static WordTraits of(Word word, int tiers, int language, int signs, NameLists lists) {
    boolean letters = word.isLetters();
    return new WordTraits(
        letters ? word.lower().hashCode() : kindHash(word),
        letters ? known(word.lower(), tiers, language) : 60 + word.kind().ordinal(),
        letters ? lists.of(word.lower()) : 0,
        shape(word),
        signs,
        script(word.lower().codePointAt(0)));
  }

  private static int kindHash(Word word) {
    return word.kind() == WordKind.PLACEHOLDER
        ? word.lower().hashCode()
        : 7 * word.kind().ordinal() + Math.min(word.length(), 6);
  }

  private static int known(String word, int tiers, int language) {
    int own = WordTiers.tier(tiers, language);
    int english = WordTiers.tier(tiers, WordTiers.ENGLISH);
    int any = tiers == 0 ? 0 : 1;
    return ((own * 4 + english) * 2 + any) * 4 + ordinary(word, any);
  }

  private static int ordinary(String word, int any) {
    if (Lexicon.isPlain(word)) {
      return 1;
    }
    if (any != 0 || !Lexicon.isOrdinary(word)) {
      return 0;
    }
    return Lexicon.isOnlyCompound(word) ? 3 : 2;
  }

  private static int shape(Word word) {
    int kind = word.letterCase() == LetterCase.LOWER ? 0 : word.letterCase().ordinal();
    return kind * 2 + (word.opens() ? 1 : 0);
  }

  private static int script(int letter) {
    return letter < 0x250 ? 0 : 1 + Character.UnicodeScript.of(letter).ordinal();
  }

  /** Whether it is letters that no list of ordinary words has. */
  boolean isUnknown() {
    return known == 0;
  }
}
