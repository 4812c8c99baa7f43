package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Renews the leases of the requests that run here. Where a process was killed, its leases end soon
 * and the next request may take over.
 */
@OnRole(Role.COMMAND)
@Component
class Leases {
  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final IdempotencyTable table;
  private final InstantSource clock;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  Leases(IdempotencyTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  static Instant end(Instant now) {
    return now.plus(LENGTH);
  }

  void hold(String name) {
    running.add(name);
  }

  void release(String name) {
    running.remove(name);
  }

  @Scheduled(fixedDelay = 3000)
  void renew() {
    var until = end(clock.instant());
    running.forEach(name -> renew(name, until));
  }

  private void renew(String name, Instant until) {
    try {
      table.lease(name, until);
    } catch (DataAccessException _) {
      // Its command holds the row right now, or the next round will do: a lease spares work only.
    }
  }
}
