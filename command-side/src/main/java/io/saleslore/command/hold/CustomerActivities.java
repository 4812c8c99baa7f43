package io.saleslore.command.hold;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When something first and last happened with each customer, in the customers' own time. */
@Component
public class CustomerActivities {
  private static final String EACH =
      """
      select c.zone, c.customer_id, c.recorded_at,
        (select min(v.first_at) from private_zone.conversation v
          where v.zone = c.zone and v.customer_id = c.customer_id) said_first,
        (select max(v.last_at) from private_zone.conversation v
          where v.zone = c.zone and v.customer_id = c.customer_id) said_last,
        (select min(d.opened_at) from private_zone.deal d
          where d.zone = c.zone and d.customer_id = c.customer_id) opened_first,
        (select max(d.opened_at) from private_zone.deal d
          where d.zone = c.zone and d.customer_id = c.customer_id) opened_last,
        (select max(d.closed_at) from private_zone.deal d
          where d.zone = c.zone and d.customer_id = c.customer_id) closed_last
      from private_zone.customer c where c.zone = ?
      """;

  private final JdbcClient jdbc;

  CustomerActivities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next customers of a zone behind one of them, in the order of their ids. */
  public List<CustomerActivity> in(Zone zone, UUID after, int limit) {
    return jdbc.sql(EACH + " and c.customer_id > ? order by c.customer_id limit ?")
        .params(zone.value(), after, limit)
        .query((row, _) -> activity(row))
        .list();
  }

  Optional<CustomerActivity> of(Subject subject) {
    return jdbc.sql(EACH + " and c.customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value())
        .query((row, _) -> activity(row))
        .optional();
  }

  /** An imported chat may be older than its customer's record, so any of them may be the first. */
  private static CustomerActivity activity(ResultSet row) throws SQLException {
    var times =
        Stream.of(
                row.getTimestamp("recorded_at"),
                row.getTimestamp("said_first"),
                row.getTimestamp("said_last"),
                row.getTimestamp("opened_first"),
                row.getTimestamp("opened_last"),
                row.getTimestamp("closed_last"))
            .filter(Objects::nonNull)
            .map(Timestamp::toInstant)
            .sorted()
            .toList();
    return new CustomerActivity(
        new Subject(
            new Zone(row.getString("zone")),
            new CustomerId(row.getObject("customer_id", UUID.class))),
        times.getFirst(),
        times.getLast());
  }
}
