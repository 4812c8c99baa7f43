package io.saleslore.command.staff;

import io.saleslore.command.evidence.RequestTable;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.id.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The handovers that were asked for and not confirmed yet. */
@Component
@StoredIn("private_zone.handover_request")
final class HandoverRequestTable extends RequestTable<HandoverRequest> {
  HandoverRequestTable(JdbcClient jdbc) {
    super(jdbc, "staff", "heir", new Steps("handover-asked", "to", "handover-confirmed"));
  }

  @Override
  protected HandoverRequest read(ResultSet row) throws SQLException {
    return new HandoverRequest(
        new StaffId(row.getString("staff")),
        new StaffId(row.getString("heir")),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant());
  }

  HandoverRequest require(StaffId staff) {
    return find(staff.value()).orElseThrow(NoHandoverAskedFor::new);
  }

  /** Replaces what was asked for the marketer before, in the running transaction. */
  void ask(HandoverRequest request) {
    var heir = request.to().value();
    replace(request.staff().value(), heir, request.askedBy(), request.askedAt());
  }

  /** Says whether there was one. */
  boolean remove(StaffId staff) {
    return remove(staff.value());
  }
}
