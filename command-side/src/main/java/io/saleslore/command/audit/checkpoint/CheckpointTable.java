package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.store.AuditedStore;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed checkpoints in the database, which can be asked for by their sizes. */
@Component
public record CheckpointTable(JdbcClient jdbc) {
  /** The next checkpoints of a store that are larger than a size, from the smallest on. */
  public List<StoredCheckpoint> after(AuditedStore store, long size, int limit) {
    return jdbc.sql(
            """
            select leaves, note from audit_zone.tree_checkpoint
            where store = ? and leaves > ? order by leaves limit ?
            """)
        .params(store.code(), size, limit)
        .query((row, _) -> new StoredCheckpoint(row.getLong(1), row.getString(2)))
        .list();
  }

  /** The note over the tree of exactly this size. */
  public Optional<String> noteOf(AuditedStore store, long size) {
    return jdbc.sql("select note from audit_zone.tree_checkpoint where store = ? and leaves = ?")
        .params(store.code(), size)
        .query(String.class)
        .optional();
  }

  /** Whether a head of any store was ever signed. */
  public boolean isAny() {
    return jdbc.sql("select 1 from audit_zone.tree_checkpoint limit 1")
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether this process ever had a folder of checkpoints. */
  boolean isBegun(String process) {
    return jdbc.sql("select 1 from audit_zone.checkpoint_folder where process = ?")
        .param(process)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** It has one now. */
  void begin(String process) {
    jdbc.sql("insert into audit_zone.checkpoint_folder (process) values (?)")
        .param(process)
        .update();
  }

  /** Adds it unless there is one of this size, which another process may sign at the same time. */
  void add(AuditedStore store, long size, String note) {
    try {
      insert(store, size, note);
    } catch (DuplicateKeyException _) {
      // Theirs is as good: it is the head of the same tree.
    }
  }

  private void insert(AuditedStore store, long size, String note) {
    jdbc.sql(
            """
            insert into audit_zone.tree_checkpoint (store, leaves, note)
            select cast(? as varchar), cast(? as bigint), cast(? as varchar)
            where not exists
              (select 1 from audit_zone.tree_checkpoint where store = ? and leaves = ?)
            """)
        .params(store.code(), size, note, store.code(), size)
        .update();
  }
}
