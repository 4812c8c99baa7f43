package io.saleslore.command.customer;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.MergedRecords;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of a zone are about one person, because they were merged. */
@Component
@StoredIn("private_zone.customer")
public final class PersonRecords implements DerivedTable {
  private static final String INTO = "|into ";

  private final JdbcClient jdbc;
  private final MergedRecords merged = new MergedRecords();

  PersonRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The record that stands for the person; the customer's own unless it was merged. */
  public CustomerId mainOf(Zone zone, CustomerId customer) {
    var path = new LinkedHashSet<CustomerId>();
    for (var next = Optional.of(customer); next.filter(path::add).isPresent(); ) {
      next = mergedInto(zone, next.get());
    }
    return path.getLast();
  }

  /** All records of the person, the one that stands for them first. */
  public List<Subject> of(Subject subject) {
    if (standsAlone(subject)) {
      return List.of(subject);
    }
    var zone = subject.zone();
    var found = new LinkedHashSet<CustomerId>();
    var waiting = new ArrayList<>(List.of(mainOf(zone, subject.customerId())));
    while (!waiting.isEmpty()) {
      var next = waiting.removeFirst();
      if (found.add(next)) {
        waiting.addAll(mergedWith(zone, next));
      }
    }
    return found.stream().map(each -> new Subject(zone, each)).toList();
  }

  /** So do nearly all, and this asks once. */
  private boolean standsAlone(Subject subject) {
    return jdbc.sql(
            """
            select 1 from private_zone.customer
            where zone = ? and customer_id = ? and merged_into is not null
            union all select 1 from private_zone.customer where zone = ? and merged_into = ?
            """)
        .params(
            subject.zone().value(),
            subject.customerId().value(),
            subject.zone().value(),
            subject.customerId().value())
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /** Every record of the zone that was merged with another one, or another one with it. */
  public Set<CustomerId> merged(Zone zone) {
    return jdbc.sql(
            """
            select customer_id from private_zone.customer
            where zone = ? and merged_into is not null
            union select merged_into from private_zone.customer
            where zone = ? and merged_into is not null
            """)
        .params(zone.value(), zone.value())
        .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
        .set();
  }

  /** Where a merger leads to somebody who is erased, the record stands for itself. */
  private Optional<CustomerId> mergedInto(Zone zone, CustomerId customer) {
    return jdbc.sql(
            """
            select main.customer_id from private_zone.customer record
            join private_zone.customer main
            on main.zone = record.zone and main.customer_id = record.merged_into
            where record.zone = ? and record.customer_id = ?
            """)
        .params(zone.value(), customer.value())
        .query(UUID.class)
        .optional()
        .map(CustomerId::new);
  }

  private List<CustomerId> mergedWith(Zone zone, CustomerId customer) {
    return jdbc.sql(
            """
            select customer_id from private_zone.customer
            where zone = ? and merged_into = ? order by customer_id
            """)
        .params(zone.value(), customer.value())
        .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
        .list();
  }

  @Override
  public Map<String, String> first() {
    return merged.first();
  }

  /** Which records there are, whose, since when, and what they were merged into. */
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var customer = event.text("customerId");
    var mergedWith = merged.directlyWith(customer);
    merged.apply(event);
    switch (event.name()) {
      case "CustomerRecorded" ->
          rows.put(customer, row(event.text("zone"), event.instant("at").orElse(null), null));
      case "CustomerMerged", "CustomerUnmerged" -> link(customer, rows);
      case "CustomerForgotten" -> {
        rows.remove(customer);
        mergedWith.forEach(each -> link(each, rows));
      }
      default -> {}
    }
  }

  private void link(String customer, Map<String, String> rows) {
    rows.computeIfPresent(
        customer,
        (_, row) -> row.substring(0, row.lastIndexOf(INTO)) + INTO + merged.into(customer));
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc,
        "select customer_id, zone, recorded_at, merged_into from private_zone.customer",
        (row, _) -> row(row.getString(2), DerivedTable.instant(row, 3), row.getString(4)));
  }

  private static String row(String zone, @Nullable Instant recordedAt, @Nullable String into) {
    return zone + "|" + recordedAt + INTO + into;
  }
}
