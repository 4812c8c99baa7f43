package io.saleslore.anonymizer.scrub.span;

/** What a word is made of. */
public enum WordKind {
  LETTERS,
  DIGITS,
  MIXED,
  /** What stands for a span that was found before, as {@code <PHONE>}. */
  PLACEHOLDER
}
