package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/** Takes what a store has stored into its tree, a page at a time. For one thread at a time. */
record PageTaker(
    AuditedStore store,
    EventRows rows,
    TreeTable table,
    TreeTiles tiles,
    AggregateOwners aggregates,
    TransactionOperations transaction,
    PositionGaps missing) {
  private static final int PAGE = 1000;

  /**
   * What one page did.
   *
   * @param before how many positions the tree had
   * @param size how many it has now
   * @param isFull whether more may follow at once
   */
  record Taken(long before, long size, boolean isFull) {}

  /** How many positions the tree has. */
  long size() {
    return table.size(store);
  }

  /** The position of the last row there is. */
  long stored() {
    return rows.last(store);
  }

  /** Whether a tree of this size may have something to take. */
  boolean isBehind(long size) {
    return missing.isWaiting() || stored() > size;
  }

  Taken take() {
    return Objects.requireNonNull(transaction.execute(_ -> takeLocked()));
  }

  /** The row of the tree is locked first, so several processes take turns. */
  private Taken takeLocked() {
    long before = table.lock(store);
    missing.settle();
    var page = rows.after(store, before, PAGE);
    long size = take(page, before);
    if (size > before) {
      table.resize(store, size);
    }
    return new Taken(before, size, page.size() == PAGE && size > before);
  }

  private long take(List<StoredEvent> page, long before) {
    var leaf = new LeafHash(new TreeHash());
    var appender = new TileAppender(tiles, before);
    long size = before;
    for (var event : page) {
      if (event.position() > size + 1 && !missing.areBurnt(size + 1, event.position())) {
        missing.await(page.getLast().position());
        break;
      }
      while (size < event.position() - 1) {
        appender.append(leaf.burnt(++size));
      }
      appender.append(leaf.of(event));
      size++;
      note(event);
    }
    appender.finish();
    return size;
  }

  private void note(StoredEvent event) {
    if (store == AuditedStore.PRIVATE && event.sequence() == 0) {
      aggregates.add(event);
    }
  }
}
