package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.id.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of the last day, by keyed hash. A request that carries one out holds a lease on it,
 * which is renewed while it runs: where its process was killed, the next one may take over soon.
 */
@OnRole(Role.COMMAND)
@Component
class Keys {
  private static final Duration LEASE = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Duration kept;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  Keys(
      JdbcClient jdbc,
      InstantSource clock,
      @Value("${saleslore.idempotency.kept:24h}") Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
  }

  private record Row(
      UUID attempt,
      Instant madeAt,
      Instant busyUntil,
      boolean done,
      @Nullable String request,
      byte @Nullable [] answer) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getObject("attempt", UUID.class),
          row.getTimestamp("made_at").toInstant(),
          row.getTimestamp("busy_until").toInstant(),
          row.getBoolean("done"),
          row.getString("request"),
          row.getBytes("answer"));
    }
  }

  Claim claim(String name) {
    var now = clock.instant();
    var fresh = Id.fresh();
    if (isInserted(name, fresh, now)) {
      return mine(name, fresh, false);
    }
    var row =
        jdbc.sql("select * from private_zone.idempotency where name = ?")
            .param(name)
            .query((each, _) -> Row.of(each))
            .optional();
    if (row.isEmpty()) {
      return new Claim.Busy(1);
    }
    return row.get().madeAt().isBefore(now.minus(kept))
        ? claimAfterPurge(name, now)
        : claim(name, row.get(), now);
  }

  private Claim claim(String name, Row row, Instant now) {
    if (row.answer() != null && row.request() != null) {
      return new Claim.Answered(row.request(), row.answer());
    }
    boolean taken =
        jdbc.sql(
                    """
                    update private_zone.idempotency set busy_until = ?
                    where name = ? and answer is null and busy_until <= ?
                    """)
                .params(Timestamp.from(now.plus(LEASE)), name, Timestamp.from(now))
                .update()
            == 1;
    return taken
        ? mine(name, row.attempt(), row.done())
        : new Claim.Busy(Math.max(1, Duration.between(now, row.busyUntil()).toSeconds() + 1));
  }

  private Claim claimAfterPurge(String name, Instant now) {
    jdbc.sql("delete from private_zone.idempotency where name = ? and made_at < ?")
        .params(name, Timestamp.from(now.minus(kept)))
        .update();
    var fresh = Id.fresh();
    return isInserted(name, fresh, now) ? mine(name, fresh, false) : new Claim.Busy(1);
  }

  private Claim mine(String name, UUID attempt, boolean again) {
    running.add(name);
    return new Claim.Mine(attempt, again);
  }

  private boolean isInserted(String name, UUID attempt, Instant now) {
    try {
      jdbc.sql(
              """
              insert into private_zone.idempotency (name, attempt, made_at, busy_until, done)
              values (?, ?, ?, ?, false)
              """)
          .params(name, attempt, Timestamp.from(now), Timestamp.from(now.plus(LEASE)))
          .update();
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /**
   * Marks the attempt as carried out in the transaction of its command; answers whether that is
   * still to do.
   *
   * @throws KeyOfAnotherRequest if it was carried out for another request
   */
  boolean begin(WriteAttempt attempt) {
    boolean first =
        jdbc.sql(
                    """
                    update private_zone.idempotency set done = true, request = ?
                    where attempt = ? and done = false
                    """)
                .param(attempt.requestHash())
                .param(attempt.id())
                .update()
            == 1;
    if (!first
        && jdbc.sql("select request from private_zone.idempotency where attempt = ?")
            .param(attempt.id())
            .query(String.class)
            .optional()
            .filter(request -> !request.equals(attempt.requestHash()))
            .isPresent()) {
      throw new KeyOfAnotherRequest();
    }
    return first;
  }

  void answered(String name, String request, byte[] answer) {
    jdbc.sql("update private_zone.idempotency set request = ?, answer = ? where name = ?")
        .params(request, answer, name)
        .update();
    running.remove(name);
  }

  /** Nothing was answered: what was not carried out may be asked for anew, even differently. */
  void refused(String name) {
    running.remove(name);
    var now = Timestamp.from(clock.instant());
    jdbc.sql("delete from private_zone.idempotency where name = ? and done = false")
        .param(name)
        .update();
    jdbc.sql("update private_zone.idempotency set busy_until = ? where name = ? and answer is null")
        .params(now, name)
        .update();
  }

  /** Nobody waits for the answer any more, but it may still be carried out. */
  void abandoned(String name) {
    running.remove(name);
  }

  @Scheduled(fixedDelay = 3000)
  void renew() {
    var until = Timestamp.from(clock.instant().plus(LEASE));
    running.forEach(name -> renew(name, until));
  }

  private void renew(String name, Timestamp until) {
    try {
      jdbc.sql(
              """
              update private_zone.idempotency set busy_until = ?
              where name = ? and answer is null
              """)
          .params(until, name)
          .update();
    } catch (DataAccessException _) {
      // Its command holds the row right now, or the next round will do: a lease spares work only.
    }
  }

  @Scheduled(fixedDelay = 3_600_000)
  void purge() {
    jdbc.sql("delete from private_zone.idempotency where made_at < ?")
        .param(Timestamp.from(clock.instant().minus(kept)))
        .update();
  }
}
