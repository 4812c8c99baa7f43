package io.saleslore.command.erasure;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of erasures, one row for each, without what they cover and have removed. */
@Component
@StoredIn("private_zone.erasure")
record ErasureTable(JdbcClient jdbc) implements DerivedTable {
  List<ErasureRecord> read(String where, Object... parameters) {
    return jdbc.sql("select * from private_zone.erasure " + where)
        .params(parameters)
        .query((row, _) -> record(row))
        .list();
  }

  /** Those customers among these whose erasure is asked for or confirmed. */
  Set<CustomerId> openAmong(Collection<CustomerId> customers) {
    return jdbc.sql(
            """
            select distinct customer_id from private_zone.erasure
            where customer_id in (:customers) and state in ('requested', 'confirmed')
            """)
        .param("customers", customers.stream().map(CustomerId::value).toList())
        .query((row, _) -> customer(row))
        .set();
  }

  /** The sealed words of who asked. */
  Optional<String> reason(ErasureId erasure) {
    return jdbc.sql("select reason from private_zone.erasure where erasure_id = ?")
        .param(erasure.value())
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  private static CustomerId customer(ResultSet row) throws SQLException {
    return new CustomerId(row.getObject("customer_id", UUID.class));
  }

  private static ErasureRecord record(ResultSet row) throws SQLException {
    return new ErasureRecord(
        new ErasureId(row.getObject("erasure_id", UUID.class)),
        new Zone(row.getString("zone")),
        customer(row),
        ErasureGrounds.of(row.getString("grounds")),
        ErasureState.of(row.getString("state")),
        row.getString("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        row.getString("decided_by"),
        instant(row.getTimestamp("decided_at")),
        row.getString("refusal"),
        row.getString("case_number"),
        instant(row.getTimestamp("completed_at")),
        List.of(),
        new TreeMap<>());
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var erasure = event.text("erasureId");
    switch (event.name()) {
      case "ErasureRequested" -> rows.put(erasure, requested(event));
      case "ErasureRefused" -> decide(rows, erasure, ErasureState.REFUSED, event.text("who"));
      case "ErasureConfirmed" -> decide(rows, erasure, ErasureState.CONFIRMED, event.text("who"));
      case "ErasureCompleted" -> rows.computeIfPresent(erasure, (_, row) -> completed(row));
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return read("").stream()
        .collect(Collectors.toMap(each -> each.erasureId().toString(), ErasureTable::row));
  }

  private static String requested(HistoryEvent event) {
    var subject = event.said().path("subject");
    return DerivedTable.row(
        subject.path("zone").asText(),
        subject.path("customerId").asText(),
        event.text("grounds"),
        event.text("who"),
        ErasureState.REQUESTED.code(),
        null);
  }

  private static void decide(
      Map<String, String> rows, String erasure, ErasureState state, String who) {
    var undecided = DerivedTable.row(ErasureState.REQUESTED.code(), null);
    rows.computeIfPresent(
        erasure, (_, row) -> row.replace(undecided, DerivedTable.row(state.code(), who)));
  }

  private static String completed(String row) {
    return row.replace(
        "|" + ErasureState.CONFIRMED.code() + "|", "|" + ErasureState.COMPLETED.code() + "|");
  }

  private static String row(ErasureRecord erasure) {
    return DerivedTable.row(
        erasure.zone(),
        erasure.customerId(),
        erasure.grounds().code(),
        erasure.requestedBy(),
        erasure.state().code(),
        erasure.decidedBy());
  }
}
