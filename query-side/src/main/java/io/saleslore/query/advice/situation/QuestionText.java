package io.saleslore.query.advice.situation;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.http.TextLength;
import org.jspecify.annotations.Nullable;

/** The private text of a question: needed, bounded in length, and never repeated. */
final class QuestionText {
  private QuestionText() {}

  static String required(@Nullable String text) {
    var given = InvalidField.required("text", text);
    if (given.length() > TextLength.QUESTION) {
      throw new InvalidField("text", "is longer than 20,000 characters");
    }
    return given;
  }
}
