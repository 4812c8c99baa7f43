package io.saleslore.anonymizer.analyse.training;

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
 */
record CorpusMessage(
    String writer, String language, String side, String label, char sign, String text) {
  boolean hasReaction() {
    return sign != '.';
  }
}
