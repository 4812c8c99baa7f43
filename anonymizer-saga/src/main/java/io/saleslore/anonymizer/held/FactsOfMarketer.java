package io.saleslore.anonymizer.held;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.rights.HeldOnMarketer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The facts that were made of a marketer's stories and wait behind the gate, by kind. */
@Component
public record FactsOfMarketer(JdbcTemplate jdbc) implements HeldOnMarketer {
  @Override
  public String kind() {
    return "held-facts";
  }

  @Override
  public SortedMap<String, Long> count(StaffId marketer, String marketerHash) {
    var counts = new TreeMap<String, Long>();
    jdbc.query(
        """
        select kind, count(*) from anonymizer_zone.held_fact where marketer = ? group by kind
        """,
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        },
        marketerHash);
    return counts;
  }
}
