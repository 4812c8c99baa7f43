package io.saleslore.command.retention;

import io.saleslore.kernel.id.Zone;
import java.time.Duration;
import java.time.Instant;

/** How many days a zone keeps a customer with whom nothing happens. */
record RetentionPeriod(Zone zone, int days, String setBy, Instant setAt) {
  /** Customers with whom nothing happened since then are due. */
  Instant dueBefore(Instant now) {
    return now.minus(Duration.ofDays(days));
  }
}
