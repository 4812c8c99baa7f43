package io.saleslore.kernel.staff;

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
}
