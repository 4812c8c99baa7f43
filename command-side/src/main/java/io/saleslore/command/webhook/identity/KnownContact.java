package io.saleslore.command.webhook.identity;

import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose a number or user id is.
 *
 * @param usedBy the hash of the user id that came with the number last, if one did
 * @param leftAt since when it is the customer's no more; null while it is
 */
record KnownContact(CustomerId customer, @Nullable String usedBy, @Nullable Instant leftAt) {
  /** Whoever has this and nothing else is known of it. */
  static KnownContact of(CustomerId customer) {
    return new KnownContact(customer, null, null);
  }

  /** Whether the number came with another user id than this one before. */
  boolean isUsedByAnother(String user) {
    return usedBy != null && !usedBy.equals(user);
  }
}
