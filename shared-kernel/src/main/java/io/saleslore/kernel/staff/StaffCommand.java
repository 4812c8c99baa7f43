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

  /** Gives a WhatsApp Business number to the marketer: what is said over it is theirs. */
  record AssignBusinessNumber(Zone zone, String phoneNumberId, Instant at)
      implements StaffCommand {}

  /** Takes such a number back; what was said over it stays. */
  record ReleaseBusinessNumber(Zone zone, String phoneNumberId, Instant at)
      implements StaffCommand {}

  /**
   * Notes under which name the marketer writes in exported chats.
   *
   * @param nameKey keyed hash of the name
   */
  record RememberChatName(Zone zone, SealedText name, String nameKey, Instant at)
      implements StaffCommand {}
}
