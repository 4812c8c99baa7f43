package io.saleslore.app.vault;

import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads shredded keys from the table of data keys, where each leaves its id. */
public final class ShreddedKeysTable implements ShreddedKeys {
  private final JdbcClient jdbc;

  /**
   * Reads from the private zone.
   *
   * @param jdbc on the schema private_zone
   */
  public ShreddedKeysTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean anySince(Instant time) {
    return jdbc.sql("select exists (select 1 from private_zone.data_key where shredded_at >= ?)")
        .param(time.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<KeyId> all() {
    return Set.copyOf(
        jdbc.sql("select key_id from private_zone.data_key where wrapped is null")
            .query((row, _) -> KeyId.of(row.getString("key_id")))
            .list());
  }
}
