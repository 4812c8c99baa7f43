package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of records of a zone of which the marketer said that they are about two people. */
@Component
public record ToldApart(JdbcClient jdbc) {
  /** Whether any record of the one person was told apart from any of the other. */
  public boolean are(Collection<Subject> one, Collection<Subject> other) {
    return jdbc.sql(
                """
                select count(*) from private_zone.customer_apart
                where customer_id in (:one) and other_id in (:other)
                or customer_id in (:other) and other_id in (:one)
                """)
            .param("one", ids(one))
            .param("other", ids(other))
            .query(Integer.class)
            .single()
        > 0;
  }

  void insert(CustomerId customer, CustomerId other) {
    jdbc.sql(
            """
            insert into private_zone.customer_apart (customer_id, other_id)
            select ?, ? where not exists (
              select 1 from private_zone.customer_apart where customer_id = ? and other_id = ?)
            """)
        .params(customer.value(), other.value(), customer.value(), other.value())
        .update();
  }

  /** All of these are one person. */
  void deleteAmong(Collection<Subject> person) {
    jdbc.sql(
            """
            delete from private_zone.customer_apart
            where customer_id in (:person) and other_id in (:person)
            """)
        .param("person", ids(person))
        .update();
  }

  void delete(CustomerId customer) {
    jdbc.sql("delete from private_zone.customer_apart where customer_id = ? or other_id = ?")
        .params(customer.value(), customer.value())
        .update();
  }

  private static List<UUID> ids(Collection<Subject> person) {
    return person.stream().map(Subject::customerId).map(CustomerId::value).toList();
  }
}
