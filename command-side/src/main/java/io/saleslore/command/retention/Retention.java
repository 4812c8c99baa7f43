package io.saleslore.command.retention;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.erasure.ErasureRequests;
import io.saleslore.command.hold.Activities;
import io.saleslore.command.hold.Holds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zones' periods of retention, and what has outlived them. */
@Component
public class Retention {
  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final Activities activities;
  private final Holds holds;
  private final ErasureRequests erasures;
  private final AuditTrail trail;

  Retention(
      JdbcClient jdbc,
      Activities activities,
      Holds holds,
      ErasureRequests erasures,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.activities = activities;
    this.holds = holds;
    this.erasures = erasures;
    this.trail = trail;
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
    trail.platform(
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
    var due = new ArrayList<Due>();
    var cursor = FIRST;
    List<Activities.Activity> page;
    do {
      page = activities.in(period.zone(), cursor, PAGE);
      due.addAll(dueOf(page.stream().filter(each -> each.last().isBefore(until)).toList()));
      cursor = page.isEmpty() ? cursor : page.getLast().subject().customerId().value();
    } while (page.size() == PAGE);
    return due;
  }

  /** Who is held and whose erasure is asked for already is read for all of them at once. */
  private List<Due> dueOf(List<Activities.Activity> outlived) {
    var open = erasures.openAmong(outlived.stream().map(Activities.Activity::subject).toList());
    var held = holds.among(outlived);
    return outlived.stream()
        .filter(each -> !open.contains(each.subject().customerId()))
        .map(each -> new Due(each.subject(), each.last(), held.get(each.subject())))
        .toList();
  }
}
