package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of a zone are about one person, because they were merged. */
@Component
public record PersonRecords(JdbcClient jdbc) {
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
}
