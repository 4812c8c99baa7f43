package io.saleslore.command.retention;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.id.Zone;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zones' periods of retention. */
@Component
@StoredIn("private_zone.retention")
record RetentionPeriodTable(JdbcClient jdbc) implements DerivedTable {
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

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    if (event.name().equals("retention-set")) {
      rows.put(event.text("zone"), DerivedTable.row(event.text("days"), event.text("who")));
    }
  }

  @Override
  public Map<String, String> stored() {
    return all().stream()
        .collect(
            Collectors.toMap(
                each -> each.zone().value(), each -> DerivedTable.row(each.days(), each.setBy())));
  }
}
