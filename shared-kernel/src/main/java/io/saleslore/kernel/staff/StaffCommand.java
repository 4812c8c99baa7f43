package io.saleslore.kernel.staff;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;

/** Everything that can be asked of a marketer's zone. */
public sealed interface StaffCommand {
  /** Which zone. */
  Zone zone();

  /** Opens a zone for a marketer whose own clock shows this time zone (IANA name). */
  record OnboardStaff(Zone zone, SealedText name, String timeZone, Instant at)
      implements StaffCommand {}

  /** Makes another marketer the zone's owner, if it still has the one it is taken from. */
  record HandOverZone(Zone zone, StaffId from, StaffId to, Instant at) implements StaffCommand {}

  /** Ends the zone: nobody owns it any more. */
  record CloseZone(Zone zone, Instant at) implements StaffCommand {}
}
