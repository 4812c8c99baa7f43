package io.saleslore.anonymizer.scrub;

/**
 * A run of letters and digits in a message.
 *
 * @param lower its text in lower case
 * @param opens whether it is the first word of a sentence
 */
record Word(int start, int end, String lower, Kind kind, Shape shape, boolean opens) {
  enum Kind {
    LETTERS,
    DIGITS,
    MIXED,
    PLACEHOLDER
  }

  enum Shape {
    LOWER,
    CAPITALISED,
    CAPITALS
  }

  int length() {
    return end - start;
  }

  boolean isLetters() {
    return kind == Kind.LETTERS;
  }

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  boolean hasDigits() {
    return kind == Kind.DIGITS || kind == Kind.MIXED;
  }

  boolean hasCapital() {
    return shape != Shape.LOWER;
  }
}
