package io.saleslore.anonymizer.scrub;

import java.util.List;
import java.util.function.UnaryOperator;

/** Takes personal data out of texts: a pure function that logs nothing. */
@FunctionalInterface
public interface StoryScrubber {
  /** Replaces every span of personal data in a text, the known names among them. */
  UnaryOperator<String> knowing(List<String> names);
}
