package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.review.ReviewRefused.PersonalDataFound;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.kernel.http.Rejection.InvalidField;

/** A reason is short and about nobody. */
final class ReasonCheck {
  private static final int LONGEST = 500;

  private ReasonCheck() {}

  static void of(String reason) {
    if (reason.length() > LONGEST) {
      throw new InvalidField("reason", "has at most " + LONGEST + " characters");
    }
    var found = Scrubber.scrub(reason).spans();
    if (!found.isEmpty()) {
      throw new PersonalDataFound("reason", found);
    }
  }
}
