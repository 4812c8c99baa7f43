package io.saleslore.command.staff;

import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.id.StaffId;
import java.time.Instant;

/** What one administrator wants of a marketer's zones, and another has to confirm. */
record HandoverRequest(StaffId staff, StaffId to, String askedBy, Instant askedAt) {
  /**
   * Refuses the one who asked.
   *
   * @throws NeedsFourEyes if it is the same person
   */
  void confirmBy(String administrator) {
    NeedsFourEyes.require(
        askedBy,
        administrator,
        "another administrator than the one who asked for the handover confirms it");
  }
}
