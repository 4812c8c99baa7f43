package io.saleslore.command.retention;

import io.saleslore.kernel.id.Zone;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zones' periods of retention. */
@Component
record RetentionPeriodTable(JdbcClient jdbc) {
  List<RetentionPeriod> all() {
    return jdbc.sql("select * from private_zone.retention order by zone")
        .query(
            (row, _) ->
                new RetentionPeriod(
                    new Zone(row.getString("zone")),
                    row.getInt("days"),
                    row.getString("set_by"),
                    row.getTimestamp("set_at").toInstant()))
        .list();
  }

  /** Replaces the zone's period in the running transaction. */
  void set(RetentionPeriod period) {
    jdbc.sql("delete from private_zone.retention where zone = ?")
        .param(period.zone().value())
        .update();
    jdbc.sql("insert into private_zone.retention (zone, days, set_by, set_at) values (?, ?, ?, ?)")
        .params(period.zone().value(), period.days(), period.setBy())
        .param(Timestamp.from(period.setAt()))
        .update();
  }
}
