package io.saleslore.command.erasure.removal;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does each step of an erasure once. A step and the note that it is done are one transaction, so an
 * erasure may be stopped anywhere.
 */
@Component
public record ErasureSteps(
    JdbcClient jdbc,
    ErasureSubjects subjects,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * Does the work unless the step is done; nobody else does a step for the same customer meanwhile.
   *
   * @param work answers how much it has removed
   */
  void runOnce(ErasureId erasure, CustomerId customer, String step, IntSupplier work) {
    transaction.executeWithoutResult(
        _ -> {
          subjects.lock(erasure, customer);
          if (!isDone(erasure, customer, step)) {
            note(erasure, customer, step, work.getAsInt());
          }
        });
  }

  boolean isDone(ErasureId erasure, CustomerId customer, String step) {
    return jdbc.sql(
                """
                select count(*) from private_zone.erasure_step
                where erasure_id = ? and customer_id = ? and step = ?
                """)
            .params(erasure.value(), customer.value(), step)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Notes that a step is done. */
  void note(ErasureId erasure, CustomerId customer, String step, int removed) {
    jdbc.sql(
            """
            insert into private_zone.erasure_step (erasure_id, customer_id, step, removed, done_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(erasure.value(), customer.value(), step, removed)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** How much each step of these erasures has removed. */
  public Map<ErasureId, SortedMap<String, Integer>> removed(Collection<ErasureId> erasures) {
    var removed = new HashMap<ErasureId, SortedMap<String, Integer>>();
    if (erasures.isEmpty()) {
      return removed;
    }
    jdbc.sql(
            """
            select erasure_id, step, sum(removed) from private_zone.erasure_step
            where erasure_id in (:erasures) group by erasure_id, step
            """)
        .param("erasures", erasures.stream().map(ErasureId::value).toList())
        .query(
            row -> {
              removed
                  .computeIfAbsent(
                      new ErasureId(row.getObject(1, UUID.class)), _ -> new TreeMap<>())
                  .put(row.getString(2), row.getInt(3));
            });
    return removed;
  }
}
