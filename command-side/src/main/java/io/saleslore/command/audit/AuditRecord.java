package io.saleslore.command.audit;

import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reading is an event: who looked at what, and why. */
@Component
class AuditRecord {
  private static final String ROLE = "COMPLIANCE";

  private final Operations operations;
  private final InstantSource clock;

  AuditRecord(Operations operations, InstantSource clock) {
    this.operations = operations;
    this.clock = clock;
  }

  /**
   * Records it before anything is answered.
   *
   * @param what null values are left out
   */
  void add(
      Jwt who,
      String action,
      Map<String, ? extends @Nullable Object> what,
      @Nullable String reason) {
    var said = new TreeMap<String, String>();
    what.forEach(
        (name, value) -> {
          if (value != null) {
            said.put(name, value.toString());
          }
        });
    operations.record(
        new Operation(
            clock.instant(),
            who.getSubject() == null ? "unknown" : who.getSubject(),
            ROLE,
            action,
            said,
            reason == null || reason.isBlank() ? null : reason));
  }
}
