package io.saleslore.command.retention;

import io.saleslore.command.erasure.ErasureRequests;
import io.saleslore.command.hold.Activities;
import io.saleslore.command.hold.Holds;
import io.saleslore.command.officer.Records;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zones' periods of retention, and what has outlived them. */
@Component
public class Retention {
  private final JdbcClient jdbc;
  private final Activities activities;
  private final Holds holds;
  private final ErasureRequests erasures;
  private final Records records;

  Retention(
      JdbcClient jdbc,
      Activities activities,
      Holds holds,
      ErasureRequests erasures,
      Records records) {
    this.jdbc = jdbc;
    this.activities = activities;
    this.holds = holds;
    this.erasures = erasures;
    this.records = records;
  }

  record Period(Zone zone, int days, String setBy, Instant setAt) {}

  /**
   * A customer whose time has come.
   *
   * @param heldBy the hold that keeps them all the same
   */
  record Due(Subject subject, Instant lastActivity, @Nullable UUID heldBy) {}

  /** How many were forgotten, and how many are held. */
  public record Run(int forgotten, int held) {}

  /** Shreds the keys of all whose time has come and whom nothing holds. */
  public Run run(Instant now) {
    int held = 0;
    int forgotten = 0;
    for (var each : due(now)) {
      if (each.heldBy() == null) {
        erasures.endOfRetention(each.subject());
        forgotten++;
      } else {
        held++;
      }
    }
    records.platform(
        "retention-run",
        Map.of("forgotten", Integer.toString(forgotten), "held", Integer.toString(held)));
    return new Run(forgotten, held);
  }

  List<Due> due(Instant now) {
    return periods().stream().flatMap(period -> due(period, now).stream()).toList();
  }

  List<Period> periods() {
    return jdbc.sql("select * from private_zone.retention order by zone")
        .query(
            (row, _) ->
                new Period(
                    new Zone(row.getString("zone")),
                    row.getInt("days"),
                    row.getString("set_by"),
                    row.getTimestamp("set_at").toInstant()))
        .list();
  }

  void set(Period period) {
    jdbc.sql("delete from private_zone.retention where zone = ?")
        .param(period.zone().value())
        .update();
    jdbc.sql("insert into private_zone.retention (zone, days, set_by, set_at) values (?, ?, ?, ?)")
        .params(period.zone().value(), period.days(), period.setBy())
        .param(Timestamp.from(period.setAt()))
        .update();
  }

  private List<Due> due(Period period, Instant now) {
    var until = now.minus(Duration.ofDays(period.days()));
    return activities.in(period.zone()).stream()
        .filter(each -> each.last().isBefore(until))
        .filter(each -> !erasures.isOpenFor(each.subject()))
        .map(
            each ->
                new Due(
                    each.subject(),
                    each.last(),
                    holds.on(each.subject()).map(Holds.Hold::holdId).orElse(null)))
        .toList();
  }
}
