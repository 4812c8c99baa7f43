package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many leaves each tree has; a row that somebody has removed stands for an empty tree. */
@Component
record TreeTable(JdbcClient jdbc) {
  long size(AuditedStore store) {
    return size(store, "");
  }

  /** Nobody else grows the tree until the running transaction ends. */
  long lock(AuditedStore store) {
    jdbc.sql(
            """
            insert into audit_zone.tree (store, leaves) select cast(? as varchar), 0
            where not exists (select 1 from audit_zone.tree where store = ?)
            """)
        .params(store.code(), store.code())
        .update();
    return size(store, " for update");
  }

  void resize(AuditedStore store, long leaves) {
    jdbc.sql("update audit_zone.tree set leaves = ? where store = ?")
        .params(leaves, store.code())
        .update();
  }

  private long size(AuditedStore store, String lock) {
    return jdbc.sql("select leaves from audit_zone.tree where store = ?" + lock)
        .param(store.code())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
