package io.saleslore.command.erasure.removal;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of a person a confirmed erasure covers. */
@Component
public record ErasureSubjects(JdbcClient jdbc) {
  /** Covers these records from now on. */
  public void add(ErasureId erasure, Collection<Subject> subjects) {
    for (var subject : subjects) {
      jdbc.sql(
              """
              insert into private_zone.erasure_subject (erasure_id, zone, customer_id)
              values (?, ?, ?)
              """)
          .params(erasure.value(), subject.zone().value(), subject.customerId().value())
          .update();
    }
  }

  /** What each of these erasures covers, in the order of zones. */
  public Map<ErasureId, List<Subject>> of(Collection<ErasureId> erasures) {
    var subjects = new HashMap<ErasureId, List<Subject>>();
    if (erasures.isEmpty()) {
      return subjects;
    }
    jdbc.sql(
            """
            select erasure_id, zone, customer_id from private_zone.erasure_subject
            where erasure_id in (:erasures) order by zone, customer_id
            """)
        .param("erasures", erasures.stream().map(ErasureId::value).toList())
        .query(
            row -> {
              subjects
                  .computeIfAbsent(
                      new ErasureId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                  .add(
                      new Subject(
                          new Zone(row.getString(2)),
                          new CustomerId(row.getObject(3, UUID.class))));
            });
    return subjects;
  }

  /** Waits until nobody else works on this record, until the running transaction ends. */
  void lock(ErasureId erasure, CustomerId customer) {
    jdbc.sql(
            """
            select customer_id from private_zone.erasure_subject
            where erasure_id = ? and customer_id = ? for update
            """)
        .params(erasure.value(), customer.value())
        .query(UUID.class)
        .single();
  }
}
