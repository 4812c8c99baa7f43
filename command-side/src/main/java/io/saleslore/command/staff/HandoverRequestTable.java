package io.saleslore.command.staff;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.kernel.id.StaffId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The handovers that were asked for and not confirmed yet. */
@Component
record HandoverRequestTable(JdbcClient jdbc) implements DerivedTable {
  List<HandoverRequest> all() {
    return jdbc.sql("select * from private_zone.handover_request order by staff")
        .query(
            (row, _) ->
                new HandoverRequest(
                    new StaffId(row.getString("staff")),
                    new StaffId(row.getString("heir")),
                    row.getString("asked_by"),
                    row.getTimestamp("asked_at").toInstant()))
        .list();
  }

  HandoverRequest require(StaffId staff) {
    return all().stream()
        .filter(each -> each.staff().equals(staff))
        .findFirst()
        .orElseThrow(HandoverRefused.NotAskedFor::new);
  }

  /** Replaces what was asked for the marketer before, in the running transaction. */
  void ask(HandoverRequest request) {
    remove(request.staff());
    jdbc.sql(
            """
            insert into private_zone.handover_request (staff, heir, asked_by, asked_at)
            values (?, ?, ?, ?)
            """)
        .params(request.staff().value(), request.to().value(), request.askedBy())
        .param(Timestamp.from(request.askedAt()))
        .update();
  }

  /** Says whether there was one. */
  boolean remove(StaffId staff) {
    return jdbc.sql("delete from private_zone.handover_request where staff = ?")
            .param(staff.value())
            .update()
        > 0;
  }

  @Override
  public String table() {
    return "private_zone.handover_request";
  }

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var staff = event.text("staff");
    switch (event.name()) {
      case "handover-asked" ->
          rows.put(staff, DerivedTable.row(event.text("to"), event.text("who")));
      case "handover-confirmed" -> rows.remove(staff);
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc,
        "select staff, heir, asked_by from private_zone.handover_request",
        (row, _) -> DerivedTable.row(row.getString(2), row.getString(3)));
  }
}
