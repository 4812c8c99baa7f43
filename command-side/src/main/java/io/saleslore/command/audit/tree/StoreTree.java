package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.tree.LeafHashes;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.OptionalLong;

/**
 * The Merkle tree over one store. It takes each position once, in order, when all before it are
 * either rows or burnt for sure; so what it has taken can be read without missing a late commit.
 */
public final class StoreTree {
  private final PageTaker pages;
  private final TreeTiles tiles;
  private long largest;
  private long emptiedTo = -1;

  StoreTree(PageTaker pages, TreeTiles tiles) {
    this.pages = pages;
    this.tiles = tiles;
  }

  /** Over which store. */
  public AuditedStore store() {
    return pages.store();
  }

  /** Its hashes. */
  public TreeTiles tiles() {
    return tiles;
  }

  /** How many positions it has taken. */
  public long size() {
    return pages.size();
  }

  /** The position of the last row there is. */
  public long stored() {
    return pages.stored();
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
    boolean goesOn = pages.isBehind(size);
    while (goesOn) {
      var taken = pages.take();
      watch(taken.before());
      size = taken.size();
      largest = Math.max(largest, size);
      goesOn = taken.isFull();
    }
    return size;
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
    return "audit_zone.tree, row " + store();
  }

  /** Where its hashes stand. */
  public String tilesPlace() {
    return "audit_zone.tree_tile, " + store();
  }
}
