package io.saleslore.query.advice.situation;

import io.saleslore.kernel.http.TextLength;
import org.jspecify.annotations.Nullable;

/** What Bob's customer wrote; it never shows in a log. */
record CustomerWords(
    @TextLength(TextLength.QUESTION) String text,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String speaker) {
  @Override
  public String toString() {
    return "CustomerWords";
  }
}
