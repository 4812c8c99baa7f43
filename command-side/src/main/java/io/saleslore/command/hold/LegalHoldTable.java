package io.saleslore.command.hold;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All legal holds, also those that were released. */
@Component
record LegalHoldTable(JdbcClient jdbc) {
  private static final String IN_ORDER = " order by placed_at, hold_id";

  List<LegalHold> all() {
    return read("select * from private_zone.legal_hold" + IN_ORDER);
  }

  /** Those that are not released. */
  List<LegalHold> lasting() {
    return read("select * from private_zone.legal_hold where released_at is null" + IN_ORDER);
  }

  LegalHold require(UUID hold) {
    return read("select * from private_zone.legal_hold where hold_id = ?", hold).stream()
        .findFirst()
        .orElseThrow(NoSuchHold::new);
  }

  void place(LegalHold hold) {
    jdbc.sql(
            """
            insert into private_zone.legal_hold
            (hold_id, zone, customer_id, held_from, held_until, placed_by, placed_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(hold.holdId())
        .param(hold.zone() == null ? null : hold.zone().value())
        .param(hold.customerId() == null ? null : hold.customerId().value())
        .param(timestamp(hold.from()))
        .param(timestamp(hold.until()))
        .params(hold.placedBy(), Timestamp.from(hold.placedAt()), hold.reason())
        .update();
  }

  /**
   * Notes who asks for its release and why; the last who asked counts.
   *
   * @throws ReleaseRefused.IsReleased if it is released already
   */
  void askRelease(UUID hold, String who, String reason, Instant at) {
    int asked =
        jdbc.sql(
                """
                update private_zone.legal_hold
                set release_asked_by = ?, release_asked_at = ?, release_reason = ?
                where hold_id = ? and released_at is null
                """)
            .params(who, Timestamp.from(at), reason, hold)
            .update();
    if (asked == 0) {
      throw new ReleaseRefused.IsReleased();
    }
  }

  /**
   * Releases it as this officer has asked for.
   *
   * @throws ReleaseRefused.IsReleased if somebody has, or another has asked by now
   */
  void release(UUID hold, String askedBy, String who, Instant at) {
    int released =
        jdbc.sql(
                """
                update private_zone.legal_hold set released_by = ?, released_at = ?
                where hold_id = ? and release_asked_by = ? and released_at is null
                """)
            .params(who, Timestamp.from(at), hold, askedBy)
            .update();
    if (released == 0) {
      throw new ReleaseRefused.IsReleased();
    }
  }

  private List<LegalHold> read(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query((row, _) -> hold(row)).list();
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    var customer = row.getObject("customer_id", UUID.class);
    return new LegalHold(
        row.getObject("hold_id", UUID.class),
        zone == null ? null : new Zone(zone),
        customer == null ? null : new CustomerId(customer),
        instant(row.getTimestamp("held_from")),
        instant(row.getTimestamp("held_until")),
        row.getString("placed_by"),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("reason"),
        row.getString("release_asked_by"),
        instant(row.getTimestamp("release_asked_at")),
        row.getString("released_by"),
        instant(row.getTimestamp("released_at")),
        row.getString("release_reason"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
