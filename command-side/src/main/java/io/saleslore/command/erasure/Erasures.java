package io.saleslore.command.erasure;

import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureConfirmed;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRefused;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRequested;
import io.saleslore.kernel.erasure.Grounds;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The view of erasures. */
@Component
@ProcessingGroup("owner-views")
class Erasures {
  private final JdbcClient jdbc;
  private final Steps steps;

  Erasures(JdbcClient jdbc, Steps steps) {
    this.jdbc = jdbc;
    this.steps = steps;
  }

  /**
   * An erasure, or its certificate once it is completed.
   *
   * @param customers the records of the person that it covers, once it is confirmed
   * @param purged what was let go of so far, counted by kind
   */
  record Sheet(
      ErasureId erasureId,
      Zone zone,
      CustomerId customerId,
      Grounds grounds,
      ErasureState state,
      String requestedBy,
      Instant requestedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String refusal,
      @Nullable Instant completedAt,
      List<Subject> customers,
      SortedMap<String, Integer> purged) {
    Subject subject() {
      return new Subject(zone, customerId);
    }

    private Sheet with(List<Subject> customers, SortedMap<String, Integer> purged) {
      return new Sheet(
          erasureId,
          zone,
          customerId,
          grounds,
          state,
          requestedBy,
          requestedAt,
          decidedBy,
          decidedAt,
          refusal,
          completedAt,
          customers,
          purged);
    }
  }

  Sheet require(ErasureId erasure) {
    var found =
        jdbc.sql("select * from private_zone.erasure where erasure_id = ?")
            .param(erasure.value())
            .query((row, _) -> sheet(row))
            .list();
    return whole(found).stream().findFirst().orElseThrow(NoSuchErasure::new);
  }

  List<Sheet> after(@Nullable ErasureState state, UUID cursor, int limit) {
    return whole(
        jdbc.sql(
                """
            select * from private_zone.erasure where erasure_id > ? and state like ?
            order by erasure_id limit ?
            """)
            .params(cursor, state == null ? "%" : state.code(), limit)
            .query((row, _) -> sheet(row))
            .list());
  }

  List<Sheet> of(Zone zone, UUID cursor, int limit) {
    return whole(
        jdbc.sql(
                """
            select * from private_zone.erasure where zone = ? and erasure_id > ?
            order by erasure_id limit ?
            """)
            .params(zone.value(), cursor, limit)
            .query((row, _) -> sheet(row))
            .list());
  }

  /** Which of these customers somebody wants erased, and are not yet. */
  Set<CustomerId> openAmong(List<CustomerId> customers) {
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
  Optional<SealedText> reason(Sheet erasure) {
    return jdbc.sql("select reason from private_zone.erasure where erasure_id = ?")
        .param(erasure.erasureId().value())
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single()
        .map(text -> new SealedText(KeyId.of(erasure.zone(), erasure.customerId()), text));
  }

  @EventHandler
  void on(ErasureRequested event) {
    var reason = event.reason();
    jdbc.sql(
            """
            insert into private_zone.erasure
            (erasure_id, zone, customer_id, grounds, state, requested_by, requested_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.erasureId().value(),
            event.subject().zone().value(),
            event.subject().customerId().value(),
            event.grounds().code(),
            ErasureState.REQUESTED.code(),
            event.who(),
            Timestamp.from(event.at()))
        .param(reason == null ? null : reason.ciphertext())
        .update();
  }

  @EventHandler
  void on(ErasureRefused event) {
    decided(event.erasureId(), ErasureState.REFUSED, event.who(), event.at());
    jdbc.sql("update private_zone.erasure set refusal = ? where erasure_id = ?")
        .params(event.reason(), event.erasureId().value())
        .update();
  }

  @EventHandler
  void on(ErasureConfirmed event) {
    decided(event.erasureId(), ErasureState.CONFIRMED, event.who(), event.at());
    for (var subject : event.subjects()) {
      jdbc.sql(
              """
              insert into private_zone.erasure_subject (erasure_id, zone, customer_id)
              values (?, ?, ?)
              """)
          .params(event.erasureId().value(), subject.zone().value(), subject.customerId().value())
          .update();
    }
  }

  @EventHandler
  void on(ErasureCompleted event) {
    jdbc.sql(
            """
            update private_zone.erasure set state = ?, completed_at = ?, reason = null
            where erasure_id = ?
            """)
        .params(ErasureState.COMPLETED.code(), Timestamp.from(event.at()))
        .param(event.erasureId().value())
        .update();
  }

  private void decided(ErasureId erasure, ErasureState state, String who, Instant at) {
    jdbc.sql(
            """
            update private_zone.erasure set state = ?, decided_by = ?, decided_at = ?
            where erasure_id = ?
            """)
        .params(state.code(), who, Timestamp.from(at), erasure.value())
        .update();
  }

  /** With whom each covers and what was let go of, read for all of them at once. */
  private List<Sheet> whole(List<Sheet> sheets) {
    if (sheets.isEmpty()) {
      return sheets;
    }
    var ids = sheets.stream().map(each -> each.erasureId().value()).toList();
    var customers = customers(ids);
    var purged = steps.removed(ids);
    return sheets.stream()
        .map(
            each ->
                each.with(
                    customers.getOrDefault(each.erasureId().value(), List.of()),
                    purged.getOrDefault(each.erasureId().value(), new TreeMap<>())))
        .toList();
  }

  private Map<UUID, List<Subject>> customers(List<UUID> erasures) {
    var customers = new HashMap<UUID, List<Subject>>();
    jdbc.sql(
            """
            select erasure_id, zone, customer_id from private_zone.erasure_subject
            where erasure_id in (:erasures) order by zone, customer_id
            """)
        .param("erasures", erasures)
        .query(
            row -> {
              var customer = new CustomerId(row.getObject("customer_id", UUID.class));
              customers
                  .computeIfAbsent(row.getObject("erasure_id", UUID.class), _ -> new ArrayList<>())
                  .add(new Subject(new Zone(row.getString("zone")), customer));
            });
    return customers;
  }

  private Sheet sheet(ResultSet row) throws SQLException {
    var decided = row.getTimestamp("decided_at");
    var completed = row.getTimestamp("completed_at");
    return new Sheet(
        new ErasureId(row.getObject("erasure_id", UUID.class)),
        new Zone(row.getString("zone")),
        new CustomerId(row.getObject("customer_id", UUID.class)),
        Grounds.of(row.getString("grounds")),
        ErasureState.of(row.getString("state")),
        row.getString("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant(),
        row.getString("refusal"),
        completed == null ? null : completed.toInstant(),
        List.of(),
        new TreeMap<>());
  }
}
