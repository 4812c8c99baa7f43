package io.saleslore.app.vault;

import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which version of each zone's key wraps its data keys; a row is the lock of its zone. */
record ZoneKeyTable(JdbcClient jdbc) {
  Optional<Integer> version(Zone zone) {
    return version(zone, "");
  }

  /** The version, locked until the transaction ends. */
  Optional<Integer> lock(Zone zone) {
    return version(zone, " for update");
  }

  void insert(Zone zone) {
    jdbc.sql("insert into private_zone.zone_key (zone, version) values (?, 1)")
        .param(zone.value())
        .update();
  }

  void update(Zone zone, int version) {
    jdbc.sql("update private_zone.zone_key set version = ? where zone = ?")
        .params(version, zone.value())
        .update();
  }

  /** Each zone's key by the name that the key store has for it. */
  List<String> all() {
    return jdbc.sql("select zone, version from private_zone.zone_key")
        .query((row, _) -> ZoneKeys.name(new Zone(row.getString(1)), row.getInt(2)))
        .list();
  }

  private Optional<Integer> version(Zone zone, String how) {
    return jdbc.sql("select version from private_zone.zone_key where zone = ?" + how)
        .param(zone.value())
        .query(Integer.class)
        .optional();
  }
}
