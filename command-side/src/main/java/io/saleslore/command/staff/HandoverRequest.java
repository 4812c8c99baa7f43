package io.saleslore.command.staff;

import io.saleslore.kernel.http.SamePerson;
import io.saleslore.kernel.id.StaffId;
import java.time.Instant;

/** What one administrator wants of a marketer's zones, and another has to confirm. */
record HandoverRequest(StaffId staff, StaffId to, String askedBy, Instant askedAt) {
  /**
   * Refuses the one who asked.
   *
   * @throws HandoverRefused.NeedsFourEyes if it is the same person
   */
  void confirmBy(String administrator) {
    if (SamePerson.are(askedBy, administrator)) {
      throw new HandoverRefused.NeedsFourEyes();
    }
  }
}
