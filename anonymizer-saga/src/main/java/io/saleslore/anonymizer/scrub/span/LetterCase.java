package io.saleslore.anonymizer.scrub.span;

/** How a word is written; in a message without small letters every word counts as lower case. */
public enum LetterCase {
  LOWER,
  CAPITALISED,
  CAPITALS
}
