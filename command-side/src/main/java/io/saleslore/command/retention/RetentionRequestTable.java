package io.saleslore.command.retention;

import io.saleslore.command.evidence.RequestTable;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods that were asked for and not confirmed yet. */
@Component
@StoredIn("private_zone.retention_request")
final class RetentionRequestTable extends RequestTable<RetentionRequest> {
  RetentionRequestTable(JdbcClient jdbc) {
    super(jdbc, "zone", "days", new Steps("retention-asked", "days", "retention-set"));
  }

  @Override
  protected RetentionRequest read(ResultSet row) throws SQLException {
    return new RetentionRequest(
        new Zone(row.getString("zone")),
        row.getInt("days"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant());
  }

  RetentionRequest require(Zone zone) {
    return find(zone.value()).orElseThrow(NoPeriodAskedFor::new);
  }

  /** Replaces what was asked for the zone before, in the running transaction. */
  void ask(RetentionRequest request) {
    replace(request.zone().value(), request.days(), request.askedBy(), request.askedAt());
  }

  /** Says whether there was one. */
  boolean remove(Zone zone) {
    return remove(zone.value());
  }
}
