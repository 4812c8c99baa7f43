package io.saleslore.query.advice;

import io.saleslore.kernel.http.Rejection;
import org.jspecify.annotations.Nullable;

/** Private words that pass through, bounded in length. */
final class Text {
  private static final int LONGEST = 20_000;

  private Text() {}

  static String required(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new Rejection.InvalidField("text", "is required");
    }
    if (text.length() > LONGEST) {
      throw new Rejection.InvalidField("text", "is longer than 20,000 characters");
    }
    return text;
  }
}
