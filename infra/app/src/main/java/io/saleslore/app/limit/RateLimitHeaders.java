package io.saleslore.app.limit;

import org.springframework.http.HttpHeaders;

/** Tells callers what they have left (draft-ietf-httpapi-ratelimit-headers). */
final class RateLimitHeaders {
  static final String POLICY = "RateLimit-Policy";
  static final String LEFT = "RateLimit";

  private RateLimitHeaders() {}

  static void set(HttpHeaders headers, RequestQuota quota, QuotaLeft left) {
    headers.set(POLICY, quota.policy());
    headers.set(LEFT, quota.left(left));
  }
}
