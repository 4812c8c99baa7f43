package io.saleslore.kernel.staff;

import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;

/** Everything that can have happened to a marketer's zone. */
public sealed interface StaffEvent {
  /** Which zone. */
  Zone zone();

  /** A marketer joined and the zone was opened. */
  record StaffOnboarded(Zone zone, SealedText name, String timeZone, Instant at)
      implements StaffEvent {}
}
