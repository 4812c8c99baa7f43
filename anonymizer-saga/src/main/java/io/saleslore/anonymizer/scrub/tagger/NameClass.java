package io.saleslore.anonymizer.scrub.tagger;

/** What a word is part of. */
enum NameClass {
  OTHER,
  PERSON,
  ORGANISATION,
  LOCATION;

  static final int COUNT = values().length;
}
