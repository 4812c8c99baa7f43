package io.saleslore.command.tombstone;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.Zone;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the customers, conversations, deals and notes that were erased. */
@Component
@StoredIn("private_zone.tombstone")
public record Tombstones(JdbcClient jdbc) implements DerivedTable {
  /** Whether the zone had it and it was erased. */
  public boolean has(Zone zone, Id id) {
    return jdbc.sql("select count(*) from private_zone.tombstone where zone = ? and id = ?")
            .params(zone.value(), id.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The conversation that the zone had with a customer who was erased. */
  public Optional<ConversationId> conversationOf(CustomerId customer) {
    return of(customer, "conversation").map(ConversationId::new).findFirst();
  }

  /** The deals that the zone had with a customer who was erased. */
  public Set<DealId> dealsOf(CustomerId customer) {
    return of(customer, "deal").map(DealId::new).collect(toUnmodifiableSet());
  }

  /** How many customers were erased. */
  public long customers() {
    return jdbc.sql("select count(*) from private_zone.tombstone where kind = 'customer'")
        .query(Long.class)
        .single();
  }

  /** Places one in the running transaction. */
  public void place(Subject subject, Id id) {
    jdbc.sql("insert into private_zone.tombstone (id, zone, kind, customer_id) values (?, ?, ?, ?)")
        .params(id.value(), subject.zone().value(), kind(id), subject.customerId().value())
        .update();
  }

  private Stream<UUID> of(CustomerId customer, String kind) {
    return jdbc
        .sql("select id from private_zone.tombstone where customer_id = ? and kind = ?")
        .params(customer.value(), kind)
        .query(UUID.class)
        .list()
        .stream();
  }

  private static String kind(Id id) {
    return switch (id) {
      case CustomerId _ -> "customer";
      case ConversationId _ -> "conversation";
      case DealId _ -> "deal";
      case NoteId _ -> "note";
      default -> throw new IllegalArgumentException("no tombstone stands for this");
    };
  }

  /** Those of customers; what else a customer had is erased with them. */
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    if (event.name().equals("CustomerForgotten")) {
      rows.put(event.text("customerId"), event.text("zone"));
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc, "select id, zone from private_zone.tombstone where kind = 'customer'");
  }
}
