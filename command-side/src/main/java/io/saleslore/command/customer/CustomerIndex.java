package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks customers up without opening anything that is sealed. */
@Component
public record CustomerIndex(JdbcClient jdbc) {
  /** A customer and when they were recorded. */
  public record RecordedCustomer(Subject subject, Instant recordedAt) {}

  /** The zone that has this customer, if there is one. */
  Optional<Zone> zoneOf(CustomerId customer) {
    return jdbc.sql("select zone from private_zone.customer where customer_id = ?")
        .param(customer.value())
        .query(String.class)
        .optional()
        .map(Zone::new);
  }

  /** How many customers a zone has. */
  public long countIn(Zone zone) {
    return jdbc.sql("select count(*) from private_zone.customer where zone = ?")
        .param(zone.value())
        .query(Long.class)
        .single();
  }

  /** When this customer was recorded; empty where the zone has none such. */
  public Optional<RecordedCustomer> find(Subject subject) {
    return jdbc.sql(
            """
            select zone, customer_id, recorded_at from private_zone.customer
            where zone = ? and customer_id = ?
            """)
        .params(subject.zone().value(), subject.customerId().value())
        .query((row, _) -> customer(row))
        .optional();
  }

  /** The next customers of a zone behind one of them, in the order of their ids. */
  public List<RecordedCustomer> after(Zone zone, UUID cursor, int limit) {
    return jdbc.sql(
            """
            select zone, customer_id, recorded_at from private_zone.customer
            where zone = ? and customer_id > ? order by customer_id limit ?
            """)
        .params(zone.value(), cursor, limit)
        .query((row, _) -> customer(row))
        .list();
  }

  private static RecordedCustomer customer(ResultSet row) throws SQLException {
    return new RecordedCustomer(
        new Subject(
            new Zone(row.getString("zone")),
            new CustomerId(row.getObject("customer_id", UUID.class))),
        row.getTimestamp("recorded_at").toInstant());
  }
}
