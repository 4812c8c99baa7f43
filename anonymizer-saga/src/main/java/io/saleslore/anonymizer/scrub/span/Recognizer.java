package io.saleslore.anonymizer.scrub;

/** Finds one kind of personal data; finding changes nothing. */
@FunctionalInterface
interface Recognizer {
  void find(Message message, Spans found);
}
