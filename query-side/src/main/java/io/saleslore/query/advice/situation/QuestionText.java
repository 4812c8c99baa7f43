package io.saleslore.query.advice.situation;

import io.saleslore.kernel.http.Rejection.InvalidField;
import org.jspecify.annotations.Nullable;

/** The private text of a question: needed, bounded in length, and never repeated. */
final class QuestionText {
  private static final int LONGEST = 20_000;

  private QuestionText() {}

  static String required(@Nullable String text) {
    var given = InvalidField.required("text", text);
    if (given.length() > LONGEST) {
      throw new InvalidField("text", "is longer than 20,000 characters");
    }
    return given;
  }
}
