package io.saleslore.command.audit.tree;

import io.saleslore.command.proof.tree.LeafHashes;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;

/** The leaves of a tree in the database, read tile by tile; one that was removed is all zeros. */
final class TileLeaves implements LeafHashes {
  private final TreeTiles tiles;
  private final long size;
  private long read = -1;
  private byte[] hashes = new byte[0];

  TileLeaves(TreeTiles tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] at(long index) {
    long tile = index / TreeTiles.WIDTH;
    if (tile != read) {
      hashes = tiles.leaves(tile, size);
      read = tile;
    }
    int from = (int) (index % TreeTiles.WIDTH) * TreeHash.BYTES;
    boolean isThere = from + TreeHash.BYTES <= hashes.length;
    return isThere
        ? Arrays.copyOfRange(hashes, from, from + TreeHash.BYTES)
        : new byte[TreeHash.BYTES];
  }
}
