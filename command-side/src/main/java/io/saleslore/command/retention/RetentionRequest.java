package io.saleslore.command.retention;

import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;

/** A period that one officer wants for a zone, and that another has to confirm. */
record RetentionRequest(Zone zone, int days, String askedBy, Instant askedAt) {
  /**
   * The period, if this officer may confirm it.
   *
   * @throws NeedsFourEyes if it is the one who asked
   */
  RetentionPeriod confirmed(String officer, Instant now) {
    NeedsFourEyes.require(
        askedBy, officer, "another officer than the one who asked for the period confirms it");
    return period(officer, now);
  }

  /** The period as it would be set, whoever may confirm it. */
  RetentionPeriod period(String officer, Instant now) {
    return new RetentionPeriod(zone, days, officer, now);
  }
}
