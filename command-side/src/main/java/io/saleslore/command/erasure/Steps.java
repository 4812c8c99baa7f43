package io.saleslore.command.erasure;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done of each erasure, step by step. */
@Component
class Steps {
  private final JdbcClient jdbc;

  Steps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the step is done; whoever asks holds the erasure until the transaction ends. */
  boolean isDone(ErasureId erasure, CustomerId customer, String step) {
    jdbc.sql("select erasure_id from private_zone.erasure where erasure_id = ? for update")
        .param(erasure.value())
        .query(UUID.class)
        .single();
    return hasStep(erasure, customer, step);
  }

  boolean hasStep(ErasureId erasure, CustomerId customer, String step) {
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

  void done(ErasureId erasure, CustomerId customer, String step, int removed, Instant at) {
    jdbc.sql(
            """
            insert into private_zone.erasure_step (erasure_id, customer_id, step, removed, done_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(erasure.value(), customer.value(), step, removed, Timestamp.from(at))
        .update();
  }

  /** How much each step of these erasures let go of. */
  Map<UUID, SortedMap<String, Integer>> removed(List<UUID> erasures) {
    var removed = new HashMap<UUID, SortedMap<String, Integer>>();
    jdbc.sql(
            """
            select erasure_id, step, sum(removed) from private_zone.erasure_step
            where erasure_id in (:erasures) group by erasure_id, step
            """)
        .param("erasures", erasures)
        .query(
            row -> {
              removed
                  .computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeMap<>())
                  .put(row.getString(2), row.getInt(3));
            });
    return removed;
  }
}
