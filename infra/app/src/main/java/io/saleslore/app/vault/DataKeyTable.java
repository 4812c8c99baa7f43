package io.saleslore.app.vault;

import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wrapped data keys; a shredded one leaves its id and the time. */
record DataKeyTable(JdbcTemplate table, JdbcClient jdbc) {
  private static final int AT_ONCE = 500;

  DataKeyTable(JdbcTemplate table) {
    this(table, JdbcClient.create(table));
  }

  Optional<StoredKey> find(KeyId id) {
    return jdbc.sql(
            """
            select d.wrapped, z.version from private_zone.data_key d
            join private_zone.zone_key z on z.zone = d.zone where d.key_id = ?
            """)
        .param(id.toString())
        .query((row, _) -> stored(id, row.getBytes(1), row.getInt(2)))
        .optional();
  }

  private static StoredKey stored(KeyId id, byte @Nullable [] wrapped, int version) {
    return new StoredKey(wrapped == null ? null : new WrappedKey(id.toString(), wrapped), version);
  }

  /** Whether the key is there and not shredded; nothing if it was never made. */
  Optional<Boolean> isUsable(KeyId id) {
    return jdbc.sql("select shredded_at from private_zone.data_key where key_id = ?")
        .param(id.toString())
        .query((row, _) -> row.getObject(1) == null)
        .optional();
  }

  List<WrappedKey> ofZone(Zone zone) {
    return jdbc.sql(
            "select key_id, wrapped from private_zone.data_key"
                + " where zone = ? and wrapped is not null order by key_id")
        .param(zone.value())
        .query((row, _) -> new WrappedKey(row.getString("key_id"), row.getBytes("wrapped")))
        .list();
  }

  /** Those of the keys that were ever made. */
  Set<String> known(List<KeyId> ids) {
    return jdbc.sql("select key_id from private_zone.data_key where key_id in (:ids)")
        .param("ids", ids.stream().map(KeyId::toString).toList())
        .query(String.class)
        .set();
  }

  void insert(Zone zone, List<WrappedKey> keys) {
    table.batchUpdate(
        "insert into private_zone.data_key (key_id, zone, wrapped) values (?, ?, ?)",
        keys,
        AT_ONCE,
        (row, each) -> {
          row.setString(1, each.id());
          row.setString(2, zone.value());
          row.setBytes(3, each.bytes());
        });
  }

  void replace(List<WrappedKey> keys) {
    table.batchUpdate(
        "update private_zone.data_key set wrapped = ? where key_id = ?",
        keys,
        AT_ONCE,
        (row, each) -> {
          row.setBytes(1, each.bytes());
          row.setString(2, each.id());
        });
  }

  void shred(KeyId id) {
    jdbc.sql(
            "update private_zone.data_key set wrapped = null, shredded_at = current_timestamp"
                + " where key_id = ?")
        .param(id.toString())
        .update();
  }
}
