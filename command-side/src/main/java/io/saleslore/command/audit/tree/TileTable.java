package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tiles of all trees in the database. */
@Component
record TileTable(JdbcClient jdbc) {
  /** The hashes of a tile, one behind the other; empty where there is none. */
  byte[] read(AuditedStore store, int level, long tile) {
    return jdbc.sql(
            "select hashes from audit_zone.tree_tile where store = ? and height = ? and tile = ?")
        .params(store.code(), level, tile)
        .query((row, _) -> row.getBytes(1))
        .optional()
        .orElse(new byte[0]);
  }

  void write(AuditedStore store, int level, long tile, byte[] hashes) {
    int changed =
        jdbc.sql(
                """
                update audit_zone.tree_tile set hashes = ?
                where store = ? and height = ? and tile = ?
                """)
            .params(hashes, store.code(), level, tile)
            .update();
    if (changed == 0) {
      jdbc.sql("insert into audit_zone.tree_tile (store, height, tile, hashes) values (?, ?, ?, ?)")
          .params(store.code(), level, tile, hashes)
          .update();
    }
  }
}
