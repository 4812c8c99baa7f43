package io.saleslore.command.erasure;

import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The erasures, as they stand. */
@Component
record Erasures(JdbcClient jdbc, ErasureSteps steps) {
  ErasureRecord require(ErasureId erasure) {
    return read("where erasure_id = ?", erasure.value()).stream()
        .findFirst()
        .orElseThrow(NoSuchErasure::new);
  }

  List<ErasureRecord> after(@Nullable ErasureState state, UUID cursor, int limit) {
    return read(
        "where erasure_id > ? and state like ? order by erasure_id limit ?",
        cursor,
        state == null ? "%" : state.code(),
        limit);
  }

  List<ErasureRecord> of(Zone zone, UUID cursor, int limit) {
    return read(
        "where zone = ? and erasure_id > ? order by erasure_id limit ?",
        zone.value(),
        cursor,
        limit);
  }

  /** Which of these customers somebody wants erased, and are not yet. */
  Set<CustomerId> openAmong(Collection<CustomerId> customers) {
    return customers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    """
                    select distinct customer_id from private_zone.erasure
                    where customer_id in (:customers) and state in ('requested', 'confirmed')
                    """)
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
                .list());
  }

  /** Why it was asked for, while the customer's key is there. */
  Optional<SealedText> reason(ErasureRecord erasure) {
    return jdbc.sql("select reason from private_zone.erasure where erasure_id = ?")
        .param(erasure.erasureId().value())
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single()
        .map(text -> new SealedText(KeyId.of(erasure.zone(), erasure.customerId()), text));
  }

  /** Whom each covers and what was removed is read for all of them at once. */
  private List<ErasureRecord> read(String where, Object... parameters) {
    var read =
        jdbc.sql("select * from private_zone.erasure " + where)
            .params(parameters)
            .query((row, _) -> record(row))
            .list();
    var ids = read.stream().map(each -> each.erasureId().value()).toList();
    var customers = customers(ids);
    var removed = steps.removed(ids);
    return read.stream()
        .map(
            each ->
                each.with(
                    customers.getOrDefault(each.erasureId().value(), List.of()),
                    removed.getOrDefault(each.erasureId().value(), new TreeMap<>())))
        .toList();
  }

  private Map<UUID, List<Subject>> customers(List<UUID> erasures) {
    var customers = new HashMap<UUID, List<Subject>>();
    if (erasures.isEmpty()) {
      return customers;
    }
    jdbc.sql(
            """
            select erasure_id, zone, customer_id from private_zone.erasure_subject
            where erasure_id in (:erasures) order by zone, customer_id
            """)
        .param("erasures", erasures)
        .query(
            row -> {
              customers
                  .computeIfAbsent(row.getObject("erasure_id", UUID.class), _ -> new ArrayList<>())
                  .add(new Subject(new Zone(row.getString("zone")), customer(row)));
            });
    return customers;
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
        instant(row.getTimestamp("completed_at")),
        List.of(),
        new TreeMap<>());
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
