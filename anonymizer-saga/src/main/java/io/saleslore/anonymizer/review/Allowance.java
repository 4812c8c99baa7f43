package io.saleslore.anonymizer.review;

import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TokenAllowed;
import io.saleslore.kernel.review.ReviewEvent.TokenProposed;
import io.saleslore.kernel.review.ReviewEvent.TokenRefused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that the door refuses and that reviewers let through.
 *
 * @param token exactly as it may be written
 * @param proposedBy the first reviewer
 * @param proposedAt when the first one asked for it
 * @param reason why the first one wants it
 * @param allowedBy the second one, null as long as there is none
 * @param allowedAt when the second one agreed
 * @param secondReason why the second one agrees
 */
public record Allowance(
    String token,
    String proposedBy,
    Instant proposedAt,
    String reason,
    @Nullable String allowedBy,
    @Nullable Instant allowedAt,
    @Nullable String secondReason) {

  static @Nullable Allowance after(@Nullable Allowance before, ReviewEvent.OfToken event) {
    return switch (event) {
      case TokenProposed e ->
          new Allowance(e.token(), e.by(), e.at(), e.reason(), null, null, null);
      case TokenAllowed e -> known(before, e).allowed(e);
      case TokenRefused _ -> null;
    };
  }

  boolean isAllowed() {
    return allowedBy != null;
  }

  private Allowance allowed(TokenAllowed event) {
    return new Allowance(
        token, proposedBy, proposedAt, reason, event.by(), event.at(), event.reason());
  }

  private static Allowance known(@Nullable Allowance before, TokenAllowed event) {
    if (before == null) {
      throw new IllegalStateException("allowed by a second reviewer before a first, " + event.at());
    }
    return before;
  }
}
