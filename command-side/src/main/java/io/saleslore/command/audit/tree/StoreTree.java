package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafHashes;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The Merkle tree over one store. It takes each position once, in order, when all before it are
 * either rows or burnt for sure; so what it has taken can be read without missing a late commit.
 */
public final class StoreTree {
  private static final int PAGE = 1000;

  private final AuditedStore store;
  private final EventRows rows;
  private final TreeTable table;
  private final TreeTiles tiles;
  private final AggregateOwners aggregates;
  private final TransactionOperations transaction;
  private final PositionGaps missing;
  private final LeafHash leaf = new LeafHash(new TreeHash());
  private long largest;
  private long emptiedTo = -1;

  StoreTree(
      AuditedStore store,
      EventRows rows,
      TreeTable table,
      TreeTiles tiles,
      AggregateOwners aggregates,
      TransactionOperations transaction,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.table = table;
    this.tiles = tiles;
    this.aggregates = aggregates;
    this.transaction = transaction;
    this.missing = new PositionGaps(store, rows, clock);
  }

  /** Over which store. */
  public AuditedStore store() {
    return store;
  }

  /** Its hashes. */
  public TreeTiles tiles() {
    return tiles;
  }

  /** How many positions it has taken. */
  public long size() {
    return table.size(store);
  }

  /** The position of the last row there is. */
  public long stored() {
    return rows.last(store);
  }

  /** Its leaves up to a size. For one thread at a time. */
  public LeafHashes leaves(long size) {
    return new TileLeaves(tiles, size);
  }

  /** Proofs about it. For one thread at a time. */
  public ProofBuilder proofs() {
    return new ProofBuilder(new TreeHash(), tiles.subtrees());
  }

  /** Takes all that can be taken, and says how many positions it has then. */
  public synchronized long catchUp() {
    long size = size();
    if (!missing.isWaiting() && stored() <= size) {
      return size;
    }
    while (true) {
      var taken = transaction.execute(_ -> takePage());
      if (taken == null) {
        return 0;
      }
      largest = Math.max(largest, taken.size());
      if (!taken.isFull()) {
        return taken.size();
      }
    }
  }

  /**
   * To how many positions somebody has cut it since the start, if anybody has; what is missing is
   * taken again.
   */
  public synchronized OptionalLong emptiedTo() {
    watch(size());
    return emptiedTo < 0 ? OptionalLong.empty() : OptionalLong.of(emptiedTo);
  }

  private void watch(long size) {
    if (size < largest) {
      emptiedTo = size;
    }
    largest = Math.max(largest, size);
  }

  /** Says how large it was when it was last signed, before it takes anything. */
  public synchronized void signedBefore(long size) {
    largest = Math.max(largest, size);
    watch(size());
  }

  /** Where its size stands. */
  public String sizePlace() {
    return "audit_zone.tree, row " + store;
  }

  /** Where its hashes stand. */
  public String tilesPlace() {
    return "audit_zone.tree_tile, " + store;
  }

  private record Taken(long size, boolean isFull) {}

  /** The row of the tree is locked first, so several processes take turns. */
  private Taken takePage() {
    long before = table.lock(store);
    watch(before);
    missing.settle();
    var page = rows.after(store, before, PAGE);
    long size = take(page, before);
    if (size > before) {
      table.resize(store, size);
    }
    return new Taken(size, page.size() == PAGE && size > before);
  }

  private long take(List<StoredEvent> page, long before) {
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
