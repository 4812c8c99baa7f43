package io.saleslore.command.staff;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The zones, their owners, and what their marketers are called. */
record StaffTable(JdbcClient jdbc) {
  boolean has(Zone zone) {
    return text("select zone from private_zone.staff where zone = ?", zone).isPresent();
  }

  /** Whoever locks the zone next waits until the transaction ends. */
  void lock(Zone zone) {
    text("select zone from private_zone.staff where zone = ? for update", zone);
  }

  /** Nobody where there is no such zone, or it was closed. */
  Optional<StaffId> ownerOf(Zone zone) {
    return text("select owner from private_zone.staff where zone = ? and owner is not null", zone)
        .map(StaffId::new);
  }

  Optional<SealedText> nameOf(Zone zone) {
    return text("select name from private_zone.staff where zone = ?", zone)
        .map(name -> new SealedText(KeyId.of(zone), name));
  }

  Optional<SealedText> chatNameOf(Zone zone) {
    return text("select chat_name from private_zone.staff_chat_name where zone = ?", zone)
        .map(name -> new SealedText(KeyId.of(zone), name));
  }

  Optional<String> timeZoneOf(Zone zone) {
    return text("select time_zone from private_zone.staff where zone = ?", zone);
  }

  List<Zone> ownedBy(StaffId staff) {
    return jdbc.sql("select zone from private_zone.staff where owner = ? order by zone")
        .param(staff.value())
        .query((row, _) -> new Zone(row.getString("zone")))
        .list();
  }

  /** The next zones behind one of them. */
  List<ZoneStatus> after(String zone, int limit) {
    return jdbc.sql(
            "select zone, owner from private_zone.staff where zone > ? order by zone limit ?")
        .params(zone, limit)
        .query((row, _) -> ZoneStatus.of(new Zone(row.getString("zone")), row.getString("owner")))
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from private_zone.staff").query(Integer.class).single();
  }

  void add(Zone zone, SealedText name, String timeZone) {
    jdbc.sql("insert into private_zone.staff (zone, name, time_zone, owner) values (?, ?, ?, ?)")
        .params(zone.value(), name.ciphertext(), timeZone, zone.owner().value())
        .update();
  }

  void handOver(Zone zone, StaffId to) {
    jdbc.sql("update private_zone.staff set owner = ? where zone = ?")
        .params(to.value(), zone.value())
        .update();
  }

  void close(Zone zone) {
    jdbc.sql("update private_zone.staff set owner = null where zone = ?")
        .param(zone.value())
        .update();
  }

  void setChatName(Zone zone, SealedText name) {
    int known =
        jdbc.sql("update private_zone.staff_chat_name set chat_name = ? where zone = ?")
            .params(name.ciphertext(), zone.value())
            .update();
    if (known == 0) {
      jdbc.sql("insert into private_zone.staff_chat_name (zone, chat_name) values (?, ?)")
          .params(zone.value(), name.ciphertext())
          .update();
    }
  }

  private Optional<String> text(String sql, Zone zone) {
    return jdbc.sql(sql).param(zone.value()).query(String.class).optional();
  }
}
