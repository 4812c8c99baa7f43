package io.saleslore.command.retention;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.kernel.id.Zone;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods that were asked for and not confirmed yet. */
@Component
record RetentionRequestTable(JdbcClient jdbc) implements DerivedTable {
  List<RetentionRequest> all() {
    return jdbc.sql("select * from private_zone.retention_request order by zone")
        .query(
            (row, _) ->
                new RetentionRequest(
                    new Zone(row.getString("zone")),
                    row.getInt("days"),
                    row.getString("asked_by"),
                    row.getTimestamp("asked_at").toInstant()))
        .list();
  }

  RetentionRequest require(Zone zone) {
    return all().stream()
        .filter(each -> each.zone().equals(zone))
        .findFirst()
        .orElseThrow(RetentionRefused.NotAskedFor::new);
  }

  /** Replaces what was asked for the zone before, in the running transaction. */
  void ask(RetentionRequest request) {
    remove(request.zone());
    jdbc.sql(
            """
            insert into private_zone.retention_request (zone, days, asked_by, asked_at)
            values (?, ?, ?, ?)
            """)
        .params(request.zone().value(), request.days(), request.askedBy())
        .param(Timestamp.from(request.askedAt()))
        .update();
  }

  /** Says whether there was one. */
  boolean remove(Zone zone) {
    return jdbc.sql("delete from private_zone.retention_request where zone = ?")
            .param(zone.value())
            .update()
        > 0;
  }

  @Override
  public String table() {
    return "private_zone.retention_request";
  }

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var zone = event.text("zone");
    switch (event.name()) {
      case "retention-asked" ->
          rows.put(zone, DerivedTable.row(event.text("days"), event.text("who")));
      case "retention-set" -> rows.remove(zone);
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc,
        "select zone, days, asked_by from private_zone.retention_request",
        (row, _) -> DerivedTable.row(row.getInt(2), row.getString(3)));
  }
}
