package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.review.ReviewRefused.AllowedAlready;
import io.saleslore.anonymizer.review.ReviewRefused.NoSuchAllowance;
import io.saleslore.anonymizer.review.ReviewRefused.YourOwnToken;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.http.SamePerson;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TokenAllowed;
import io.saleslore.kernel.review.ReviewEvent.TokenProposed;
import io.saleslore.kernel.review.ReviewEvent.TokenRefused;
import java.time.Instant;

/** How a token that the door refuses comes through: two reviewers say why, each for themselves. */
record AllowanceRules(CurrentReviews reviews, String by, Instant at) {
  private static final int LONGEST = 60;

  /** The first or the second step, whichever is open. */
  ReviewEvent.OfToken allow(String token, String reason) {
    check(token);
    ReasonCheck.of(reason);
    var known = reviews.allowance(token).orElse(null);
    if (known == null) {
      return new TokenProposed(token, reason, by, at);
    }
    if (known.isAllowed()) {
      throw new AllowedAlready();
    }
    if (SamePerson.are(known.proposedBy(), by)) {
      throw new YourOwnToken();
    }
    return new TokenAllowed(token, reason, by, at);
  }

  /** One reviewer is enough to close the door again. */
  TokenRefused refuse(String token, String reason) {
    ReasonCheck.of(reason);
    if (reviews.allowance(token).isEmpty()) {
      throw new NoSuchAllowance();
    }
    return new TokenRefused(token, reason, by, at);
  }

  private static void check(String token) {
    if (token.isBlank() || !token.equals(token.strip()) || token.length() > LONGEST) {
      throw new InvalidField("token", "has 1 to " + LONGEST + " characters and no blank around it");
    }
    if (!TemplateDoor.isAllowable(token)) {
      throw new InvalidField("token", "holds characters that do not look like what they are");
    }
  }
}
