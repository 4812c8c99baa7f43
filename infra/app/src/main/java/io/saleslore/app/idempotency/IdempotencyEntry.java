package io.saleslore.app.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored of a key: the attempt that has it, and the answer once there is one. */
record IdempotencyEntry(
    UUID attempt,
    Instant madeAt,
    Instant busyUntil,
    boolean done,
    @Nullable String request,
    byte @Nullable [] answer) {
  static IdempotencyEntry of(ResultSet row) throws SQLException {
    return new IdempotencyEntry(
        row.getObject("attempt", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("busy_until").toInstant(),
        row.getBoolean("done"),
        row.getString("request"),
        row.getBytes("answer"));
  }
}
