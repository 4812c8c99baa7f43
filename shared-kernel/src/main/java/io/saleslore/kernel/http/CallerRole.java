package io.saleslore.kernel.http;

/** What a caller may be; the names are those of the token's claim {@code roles}. */
public enum CallerRole {
  /** Sells, and owns one zone. */
  MARKETER,
  /** Replays and proves the history. */
  COMPLIANCE,
  /** Rebuilds read models and makes editions. */
  DATA_TEAM,
  /** Writes and approves response templates. */
  TEMPLATE_REVIEWER,
  /** Onboards marketers and hands zones over. */
  ADMIN
}
