package io.saleslore.command.webhook;

import java.util.Locale;

/** What came of what a webhook told. */
public enum WebhookResult {
  TAKEN,
  NO_MESSAGE,
  ERASED,
  UNKNOWN_NUMBER,
  UNASSIGNED;

  /** How the metric's label says it, such as {@code no-message}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
