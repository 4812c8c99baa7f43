package io.saleslore.anonymizer.scrub.span;

/** Finds one kind of personal data; finding changes nothing. */
@FunctionalInterface
public interface Recognizer {
  /** Adds every span of that kind in the message. */
  void find(TokenizedText message, FoundSpans found);
}
