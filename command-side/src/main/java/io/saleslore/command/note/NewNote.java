package io.saleslore.command.note;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.CustomerId;
import org.jspecify.annotations.Nullable;

/** The body of a request that writes a note; it does not show itself. */
record NewNote(@Nullable CustomerId customerId, @TextLength(NewNote.LONGEST) String text) {
  static final int LONGEST = 10_000;

  /** The text, if there is one and it is not too long. */
  static String requireText(@Nullable String given) {
    var text = required("text", given);
    if (text.length() > LONGEST) {
      throw new InvalidField("text", "has at most 10,000 characters");
    }
    return text;
  }

  @Override
  public String toString() {
    return "[private note]";
  }
}
