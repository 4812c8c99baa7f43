package io.saleslore.command.tombstone;

import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stands where a customer, a conversation or a deal stood before the customer was forgotten. */
@Component
public class Tombstones {
  private final JdbcClient jdbc;

  Tombstones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the zone had it and it was erased. */
  public boolean standFor(Zone zone, Id id) {
    return jdbc.sql("select count(*) from private_zone.tombstone where zone = ? and id = ?")
            .params(zone.value(), id.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Puts one up, in the running transaction; the second time it changes nothing. */
  public void putUp(Zone zone, Id id) {
    jdbc.sql(
            """
            insert into private_zone.tombstone (id, zone) select cast(? as uuid), cast(? as varchar)
            where not exists (select 1 from private_zone.tombstone where id = ?)
            """)
        .params(id.value(), zone.value(), id.value())
        .update();
  }
}
