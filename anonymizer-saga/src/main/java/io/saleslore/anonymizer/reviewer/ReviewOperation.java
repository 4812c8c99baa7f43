package io.saleslore.anonymizer.reviewer;

import io.saleslore.kernel.hash.Sha256;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateHeldBack;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateReturned;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.review.ReviewEvent.TokenAllowed;
import io.saleslore.kernel.review.ReviewEvent.TokenProposed;
import io.saleslore.kernel.review.ReviewEvent.TokenRefused;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a reviewer's step stands in the signed record: a template by its number, a token by the
 * SHA-256 of its UTF-8, so that who knows the token finds it and the record repeats no word.
 */
public final class ReviewOperation {
  private static final String ROLE = "TEMPLATE_REVIEWER";

  private ReviewOperation() {}

  /** The step, with the reason where one was given. */
  public static Operation of(ReviewEvent step) {
    return switch (step) {
      case ReviewEvent.OfTemplate e ->
          of(e.at(), e.by(), action(e), Map.of("template", e.templateId().code()));
      case TokenProposed e -> token(e, "template-token-proposed", e.reason());
      case TokenAllowed e -> token(e, "template-token-allowed", e.reason());
      case TokenRefused e -> token(e, "template-token-refused", e.reason());
    };
  }

  /** Another step in the same role. */
  public static Operation of(Instant at, String by, String action, Map<String, String> what) {
    return Operation.of(at, by, ROLE, action, what);
  }

  private static Operation token(
      ReviewEvent.OfToken event, String action, @Nullable String reason) {
    var what = new TreeMap<>(Map.of("token", digest(event.token())));
    return new Operation(event.at(), event.by(), ROLE, action, what, reason);
  }

  private static String action(ReviewEvent.OfTemplate event) {
    return switch (event) {
      case TemplateWritten _ -> "template-written";
      case TemplateRewritten _ -> "template-rewritten";
      case TemplateApproved _ -> "template-approved";
      case TemplateRejected _ -> "template-rejected";
      case TemplateRetired _ -> "template-withdrawn";
      case TemplateHeldBack _ -> "template-held-back";
      case TemplateReturned _ -> "template-returned";
    };
  }

  private static String digest(String token) {
    return HexFormat.of().formatHex(Sha256.of(token));
  }
}
