package io.saleslore.command.hold;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a request to place a hold: what is to be held, and why. */
record NewHold(
    @Nullable Zone zone,
    @Nullable CustomerId customerId,
    @Nullable Instant from,
    @Nullable Instant until,
    String reason) {
  /**
   * Does nothing if it names anything, and no period that is over before it begins.
   *
   * @throws InvalidField otherwise
   */
  void check() {
    if (zone == null && customerId == null && from == null && until == null) {
      throw new InvalidField("customerId", "or zone, or from and until, say what is held");
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw new InvalidField("until", "is after from");
    }
  }
}
