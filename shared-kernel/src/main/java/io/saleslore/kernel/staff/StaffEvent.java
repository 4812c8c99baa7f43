package io.saleslore.kernel.staff;

import io.saleslore.kernel.id.StaffId;
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

  /** Another marketer owns the zone from now on; what stands in it stays where it is. */
  record ZoneHandedOver(Zone zone, StaffId from, StaffId to, Instant at) implements StaffEvent {}

  /** Nobody owns the zone any more: nothing is written there, and only auditors read it. */
  record ZoneClosed(Zone zone, Instant at) implements StaffEvent {}

  /** A WhatsApp Business number (Meta's id of it) is the marketer's from now on. */
  record BusinessNumberAssigned(Zone zone, String phoneNumberId, Instant at)
      implements StaffEvent {}

  /** The number is nobody's again. */
  record BusinessNumberReleased(Zone zone, String phoneNumberId, Instant at)
      implements StaffEvent {}

  /**
   * In exported chats the marketer writes under this name.
   *
   * @param nameKey keyed hash of the name
   */
  record ChatNameRemembered(Zone zone, SealedText name, String nameKey, Instant at)
      implements StaffEvent {}
}
