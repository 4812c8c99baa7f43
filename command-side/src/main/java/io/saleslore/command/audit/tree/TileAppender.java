package io.saleslore.command.audit.tree;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects leaves behind those that are there, and writes the tiles that they change. */
final class TileAppender {
  private final TreeTiles tiles;
  private final TreeHash hash = new TreeHash();
  private final long before;
  private final Map<Integer, ByteBuilder> unfinished = new HashMap<>();
  private final Map<Integer, Long> counts = new HashMap<>();

  /**
   * Appends to a tree.
   *
   * @param before how many leaves it has
   */
  TileAppender(TreeTiles tiles, long before) {
    this.tiles = tiles;
    this.before = before;
  }

  void append(byte[] leaf) {
    append(0, leaf);
  }

  /** Writes the tiles that are not full yet. */
  void finish() {
    unfinished.forEach(
        (level, hashes) -> {
          if (hashes.size() > 0) {
            tiles.write(level, counts.getOrDefault(level, 0L) / TreeTiles.WIDTH, hashes.copy());
          }
        });
  }

  private void append(int level, byte[] node) {
    var hashes = unfinished.computeIfAbsent(level, this::partial);
    long count = counts.merge(level, 1L, Long::sum);
    hashes.add(node);
    if (count % TreeTiles.WIDTH == 0) {
      var full = hashes.copy();
      tiles.write(level, count / TreeTiles.WIDTH - 1, full);
      hashes.clear();
      append(level + 1, TreeTiles.root(hash, full, 0, TreeTiles.WIDTH));
    }
  }

  private ByteBuilder partial(int level) {
    long count = before >> TreeTiles.HEIGHT * level;
    counts.put(level, count);
    var hashes = new ByteBuilder(TreeTiles.WIDTH * TreeHash.BYTES);
    int there = (int) (count % TreeTiles.WIDTH) * TreeHash.BYTES;
    if (there == 0) {
      return hashes;
    }
    var stored = tiles.read(level, count / TreeTiles.WIDTH);
    return hashes.add(Arrays.copyOf(stored, there), 0, there);
  }
}
