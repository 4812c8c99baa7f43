package io.saleslore.anonymizer.analyse.training;

import io.saleslore.kernel.vocabulary.Reaction;

/**
 * A message of the corpus.
 *
 * @param writer who wrote it: the name of the file it stands in
 * @param side what its section is about: {@code customer}, {@code reply} (what a customer says when
 *     the marketer has answered), {@code marketer}, {@code industry}, {@code size} or {@code
 *     language}
 * @param label what it is labelled with; {@code none} where there is nothing to see
 * @param sign how the customer reacts: {@code -}, {@code 0} or {@code +}; {@code .} elsewhere and
 *     where it is not labelled
 * @param chat which chat of its writer it stands in, from 1; 0 where it stands alone
 */
record CorpusMessage(
    String writer, String language, String side, String label, char sign, int chat, String text) {
  boolean hasReaction() {
    return sign != '.';
  }

  /** How the customer reacts; neutral where it is not labelled. */
  Reaction reaction() {
    return switch (sign) {
      case '-' -> Reaction.NEGATIVE;
      case '+' -> Reaction.POSITIVE;
      default -> Reaction.NEUTRAL;
    };
  }
}
