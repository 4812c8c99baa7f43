package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.fixture.MemoryRows;
import io.saleslore.command.fixture.Tables;
import io.saleslore.command.fixture.TestClock;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Set;

/** Trees over stores in memory, their hashes in the application's tables. */
public final class SampleTree {
  public final Tables tables = new Tables();
  public final MemoryRows rows = new MemoryRows();
  public final TestClock clock = new TestClock();
  public final AggregateOwners aggregates = new AggregateOwners(tables.jdbc());
  public final StoreTrees trees;

  public SampleTree() {
    trees = restarted();
  }

  /** The trees of a process that has just started over the same tables. */
  public StoreTrees restarted() {
    return new StoreTrees(
        rows,
        new TreeTable(tables.jdbc()),
        new TileTable(tables.jdbc()),
        aggregates,
        tables.transaction(),
        clock);
  }

  public StoreTree of(AuditedStore store) {
    return trees.of(store);
  }

  /** The root over the first positions, calculated leaf by leaf. */
  public byte[] plainRoot(AuditedStore store, long size, Set<Long> burnt) {
    var leaf = new LeafHash(new TreeHash());
    var tree = new Frontier(new TreeHash());
    var next = rows.after(store, 0, Integer.MAX_VALUE).iterator();
    for (long position = 1; position <= size; position++) {
      tree.append(burnt.contains(position) ? leaf.burnt(position) : leaf.of(next.next()));
    }
    return tree.root();
  }
}
