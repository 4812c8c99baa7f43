package io.saleslore.anonymizer.review;

import io.saleslore.kernel.http.Rejection.InvalidField;
import org.jspecify.annotations.Nullable;

/** The body of a request about a token; it does not show itself. */
record TokenAndReason(@Nullable String token, @Nullable String reason) {
  String knownToken() {
    return InvalidField.required("token", token);
  }

  String knownReason() {
    var known = InvalidField.required("reason", reason);
    if (known.isBlank()) {
      throw new InvalidField("reason", "says why");
    }
    return known;
  }

  @Override
  public String toString() {
    return "TokenAndReason";
  }
}
