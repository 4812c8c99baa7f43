package io.saleslore.command.webhook;

import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.vocabulary.Speaker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Whose message it is, when it was sent and by whom. */
record KeyedMessage(KeyId customer, Instant sentAt, Speaker speaker) {
  /** Of a row of key, time and speaker. */
  static KeyedMessage of(ResultSet row) throws SQLException {
    return new KeyedMessage(
        KeyId.of(row.getString(1)), row.getTimestamp(2).toInstant(), Speaker.of(row.getString(3)));
  }
}
