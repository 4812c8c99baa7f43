package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.SubtreeHashes;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hashes of one tree, in tiles as C2SP {@code tlog-tiles} cuts them: 256 leaves to a tile, and
 * over each full tile one leaf of the tiles above.
 */
public final class TreeTiles {
  /** How many hashes a full tile holds. */
  public static final int WIDTH = 256;

  static final int HEIGHT = 8;

  private final TileTable table;
  private final AuditedStore store;

  TreeTiles(TileTable table, AuditedStore store) {
    this.table = table;
    this.store = store;
  }

  /** Those of a store in this database. */
  public static TreeTiles of(JdbcClient database, AuditedStore store) {
    return new TreeTiles(new TileTable(database), store);
  }

  /** The hashes of a tile of leaves, as many of them as are among the first so many leaves. */
  public byte[] leaves(long tile, long leaves) {
    int wanted = (int) Math.clamp(leaves - tile * WIDTH, 0, WIDTH) * TreeHash.BYTES;
    var hashes = wanted == 0 ? new byte[0] : read(0, tile);
    return hashes.length <= wanted ? hashes : Arrays.copyOf(hashes, wanted);
  }

  /** Complete subtrees, each tile read once. For one thread at a time. */
  public SubtreeHashes subtrees() {
    var read = new HashMap<Long, byte[]>();
    var hash = new TreeHash();
    return (height, index) -> {
      int level = height / HEIGHT;
      int within = height % HEIGHT;
      long first = index << within;
      long tile = first / WIDTH;
      var hashes = read.computeIfAbsent(tile << HEIGHT | level, _ -> read(level, tile));
      return root(hash, hashes, (int) (first % WIDTH), 1 << within);
    };
  }

  byte[] read(int level, long tile) {
    return table.read(store, level, tile);
  }

  void write(int level, long tile, byte[] hashes) {
    table.write(store, level, tile, hashes);
  }

  /** The root over some hashes of a tile. */
  static byte[] root(TreeHash hash, byte[] hashes, int from, int count) {
    if (count == 1) {
      return hash(hashes, from);
    }
    var tree = new Frontier(hash);
    for (int i = from; i < from + count; i++) {
      tree.append(hash(hashes, i));
    }
    return tree.root();
  }

  /** What somebody has removed is no hash of anything, so every root over it is wrong. */
  private static byte[] hash(byte[] hashes, int index) {
    int from = index * TreeHash.BYTES;
    if (from + TreeHash.BYTES > hashes.length) {
      return new byte[TreeHash.BYTES];
    }
    return Arrays.copyOfRange(hashes, from, from + TreeHash.BYTES);
  }
}
