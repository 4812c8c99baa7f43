package io.saleslore.anonymizer.scrub.tagger;

import io.saleslore.anonymizer.scrub.lexicon.WordTiers;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;

/** A message as the tagger sees it. */
public final class TaggedText {
  private static final String SIGNS = ",.:;!?()\"'’@#/-–\n*_&";
  private final TokenizedText message;
  private final WordTraits[] traits;
  private final int language;
  private final int frame;

  TaggedText(TokenizedText message, NameLists lists) {
    this.message = message;
    int size = message.size();
    int[] tiers = tiers(message);
    language = language(tiers);
    traits = new WordTraits[size];
    for (int i = 0; i < size; i++) {
      traits[i] = WordTraits.of(message.word(i), tiers[i], language, signs(i), lists);
    }
    frame = Math.min(size, 6) + (message.isTitled() ? 8 : 0) + (message.isShouted() ? 16 : 0);
  }

  private static int[] tiers(TokenizedText message) {
    int[] tiers = new int[message.size()];
    for (int i = 0; i < tiers.length; i++) {
      tiers[i] = message.word(i).isLetters() ? WordTiers.of(message.lower(i)) : 0;
    }
    return tiers;
  }

  /** The language in which most of the words are frequent ones. */
  private static int language(int[] tiers) {
    int best = 0;
    for (int each = 1; each < WordTiers.LANGUAGES.size(); each++) {
      best = weight(tiers, each) > weight(tiers, best) ? each : best;
    }
    return best;
  }

  private static int weight(int[] tiers, int language) {
    int weight = 0;
    for (int each : tiers) {
      int tier = WordTiers.tier(each, language);
      weight += tier == 0 ? 0 : 4 - tier;
    }
    return weight;
  }

  private int signs(int at) {
    Word word = message.word(at);
    return 32 * sign(word.start() - 1) + sign(word.end());
  }

  private int sign(int at) {
    if (at < 0 || at >= message.text().length()) {
      return 1;
    }
    char sign = message.text().charAt(at);
    return sign == ' ' ? 0 : 2 + SIGNS.indexOf(sign) + 1;
  }

  int size() {
    return traits.length;
  }

  TokenizedText message() {
    return message;
  }

  int language() {
    return language;
  }

  /** How long the message is and whether its capitals say something. */
  int frame() {
    return frame;
  }

  WordTraits at(int index) {
    return index < 0 || index >= traits.length ? WordTraits.NONE : traits[index];
  }
}
