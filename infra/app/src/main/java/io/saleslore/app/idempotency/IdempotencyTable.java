package io.saleslore.app.idempotency;

import static java.util.stream.Collectors.toMap;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of idempotency keys, by the key's hash, with the state of their request. */
@OnRole(Role.COMMAND)
@Component
record IdempotencyTable(JdbcClient jdbc) {
  Optional<IdempotencyEntry> find(String name) {
    return jdbc.sql("select * from private_zone.idempotency where name = ?")
        .param(name)
        .query((row, _) -> IdempotencyEntry.of(row))
        .optional();
  }

  Optional<String> requestOf(UUID attempt) {
    return jdbc.sql("select request from private_zone.idempotency where attempt = ?")
        .param(attempt)
        .query(String.class)
        .optional();
  }

  /** Answers false where the name is there already. */
  boolean insert(String name, UUID attempt, Instant now, Instant busyUntil) {
    try {
      jdbc.sql(
              """
              insert into private_zone.idempotency (name, attempt, made_at, busy_until, done)
              values (?, ?, ?, ?, false)
              """)
          .params(name, attempt, Timestamp.from(now), Timestamp.from(busyUntil))
          .update();
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /** Those of the names that were answered. */
  Map<String, IdempotencyEntry> answered(Collection<String> names) {
    return jdbc
        .sql("select * from private_zone.idempotency where answer is not null and name in (:names)")
        .param("names", names)
        .query((row, _) -> Map.entry(row.getString("name"), IdempotencyEntry.of(row)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Adds one that is done and answered.
   *
   * @throws DuplicateKeyException where the name is there already
   */
  void insertDone(String name, UUID attempt, Instant now, String request, byte[] answer) {
    jdbc.sql(
            """
            insert into private_zone.idempotency
            (name, attempt, made_at, busy_until, done, request, answer)
            values (?, ?, ?, ?, true, ?, ?)
            """)
        .params(name, attempt, Timestamp.from(now), Timestamp.from(now), request, answer)
        .update();
  }

  /** Takes a lease that has ended; answers whether it had. */
  boolean takeOver(String name, Instant now, Instant busyUntil) {
    return jdbc.sql(
                """
                update private_zone.idempotency set busy_until = ?
                where name = ? and answer is null and busy_until <= ?
                """)
            .params(Timestamp.from(busyUntil), name, Timestamp.from(now))
            .update()
        == 1;
  }

  /** Sets the end of the lease where nothing was answered yet. */
  void lease(String name, Instant busyUntil) {
    jdbc.sql("update private_zone.idempotency set busy_until = ? where name = ? and answer is null")
        .params(Timestamp.from(busyUntil), name)
        .update();
  }

  /** Answers whether it was still to be done. */
  boolean markDone(UUID attempt, @Nullable String request) {
    return jdbc.sql(
                """
                update private_zone.idempotency set done = true, request = ?
                where attempt = ? and done = false
                """)
            .param(request)
            .param(attempt)
            .update()
        == 1;
  }

  void saveAnswer(String name, String request, byte[] answer) {
    jdbc.sql("update private_zone.idempotency set request = ?, answer = ? where name = ?")
        .params(request, answer, name)
        .update();
  }

  void deleteUnlessDone(String name) {
    jdbc.sql("delete from private_zone.idempotency where name = ? and done = false")
        .param(name)
        .update();
  }

  void deleteMadeBefore(Instant time, String name) {
    jdbc.sql("delete from private_zone.idempotency where name = ? and made_at < ?")
        .params(name, Timestamp.from(time))
        .update();
  }

  void deleteMadeBefore(Instant time) {
    jdbc.sql("delete from private_zone.idempotency where made_at < ?")
        .param(Timestamp.from(time))
        .update();
  }
}
