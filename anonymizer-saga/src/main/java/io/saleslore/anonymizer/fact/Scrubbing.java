package io.saleslore.anonymizer.fact;

import java.util.List;

/** Takes personal data out of a text: a pure function that keeps and logs nothing. */
@FunctionalInterface
public interface Scrubbing {
  /** The text with every span of personal data, the known names among them, replaced. */
  String scrub(String text, List<String> knownNames);
}
