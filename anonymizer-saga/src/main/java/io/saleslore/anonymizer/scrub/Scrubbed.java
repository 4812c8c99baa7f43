package io.saleslore.anonymizer.scrub;

import io.saleslore.anonymizer.scrub.span.Span;
import java.util.List;

/**
 * A text without its personal data.
 *
 * @param text with a placeholder for every span
 * @param spans of the text that came in, disjoint and sorted
 */
public record Scrubbed(String text, List<Span> spans) {
  public Scrubbed {
    spans = List.copyOf(spans);
  }

  static String without(String text, List<Span> spans) {
    var out = new StringBuilder(text.length());
    int at = 0;
    for (Span span : spans) {
      out.append(text, at, span.start()).append(span.type().placeholder());
      at = span.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  @Override
  public String toString() {
    return "Scrubbed[" + spans.size() + " spans]";
  }
}
