package io.saleslore.app.limit;

import org.springframework.http.HttpHeaders;

/** Tells callers what they have left (draft-ietf-httpapi-ratelimit-headers). */
final class RateLimitHeaders {
  static final String POLICY = "RateLimit-Policy";
  static final String LEFT = "RateLimit";

  private RateLimitHeaders() {}

  static void set(HttpHeaders headers, Allowance allowance, Allowance.Left left) {
    headers.set(POLICY, allowance.policy());
    headers.set(LEFT, allowance.left(left));
  }
}
