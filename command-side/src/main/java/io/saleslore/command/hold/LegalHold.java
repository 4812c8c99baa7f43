package io.saleslore.command.hold;

import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold on whoever meets all that it names: the customer (wherever the same person stands), the
 * zone, and the period in which anything happened with them.
 */
public record LegalHold(
    UUID holdId,
    @Nullable Zone zone,
    @Nullable CustomerId customerId,
    @Nullable Instant from,
    @Nullable Instant until,
    String placedBy,
    Instant placedAt,
    String reason,
    @Nullable String releaseAskedBy,
    @Nullable Instant releaseAskedAt,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String releaseReason) {

  static LegalHold placed(NewHold wanted, String officer, String reason, Instant at) {
    return new LegalHold(
        UUID.randomUUID(),
        wanted.zone(),
        wanted.customerId(),
        wanted.from(),
        wanted.until(),
        officer,
        at,
        reason,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Who asked for its release, if this officer may confirm it.
   *
   * @throws ReleaseRefused if nobody has asked, or the same officer
   */
  String releasableBy(String officer) {
    if (releasedBy != null) {
      throw new ReleaseRefused.IsReleased();
    }
    if (releaseAskedBy == null) {
      throw new ReleaseRefused.NotAskedFor();
    }
    NeedsFourEyes.require(
        releaseAskedBy,
        officer,
        "another officer than the one who asked for the release confirms it");
    return releaseAskedBy;
  }

  boolean covers(Zone other) {
    return zone == null || zone.equals(other);
  }

  boolean namesPeriod() {
    return from != null || until != null;
  }

  /** Whether anything happened in its period. */
  boolean overlaps(CustomerActivity activity) {
    return (until == null || activity.first().isBefore(until))
        && (from == null || !activity.last().isBefore(from));
  }
}
