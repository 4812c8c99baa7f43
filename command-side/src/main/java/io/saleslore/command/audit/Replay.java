package io.saleslore.command.audit;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Replays what the stores hold, as far as the trees have taken it. */
@Component
class Replay {
  private final StoredRows rows;
  private final JdbcTemplate jdbc;

  Replay(StoredRows rows, JdbcTemplate jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** What is sealed stays sealed; what is shredded shows so. */
  Reading shown(Question question) {
    return new Reading(rows, question, erased());
  }

  /** Every byte as it is stored, so that it can be verified. */
  Reading stored(Question question) {
    return new Reading(rows, question, new Erased(Set.of()));
  }

  Erased erased() {
    return new Erased(
        new HashSet<>(
            jdbc.queryForList(
                "select key_id from private_zone.data_key where wrapped is null", String.class)));
  }
}
