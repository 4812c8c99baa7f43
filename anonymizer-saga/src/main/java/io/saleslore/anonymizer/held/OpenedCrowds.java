package io.saleslore.anonymizer.held;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the gate has ever let a crowd out, in any edition. */
@Component
public record OpenedCrowds(JdbcClient jdbc) {
  /** Whether it has not. */
  public boolean isEmpty() {
    return jdbc.sql("select 1 from anonymizer_zone.crowd_opening limit 1")
        .query(Integer.class)
        .optional()
        .isEmpty();
  }
}
