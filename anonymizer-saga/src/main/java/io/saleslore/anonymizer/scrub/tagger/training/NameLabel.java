package io.saleslore.anonymizer.scrub.tagger.training;

/**
 * A name in a text.
 *
 * @param start UTF-16 offset, end exclusive
 * @param type PERSON, ORG or LOCATION
 */
record NameLabel(int start, int end, String type) {
  NameLabel moved(int by) {
    return new NameLabel(start + by, end + by, type);
  }
}
