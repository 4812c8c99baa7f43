package io.saleslore.command.audit.export;

import io.saleslore.command.audit.checkpoint.SignedTree;
import io.saleslore.command.streaming.Pieces;
import org.jspecify.annotations.Nullable;

/** The first leaf hashes of a tree, a tile to a piece. */
final class LeafPieces implements Pieces {
  private final SignedTree.Leaves tiles;
  private final long size;
  private long tile;

  LeafPieces(SignedTree.Leaves tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  @Override
  public byte @Nullable [] next() {
    var hashes = tiles.tile(tile++, size);
    return hashes.length == 0 ? null : hashes;
  }
}
