package io.saleslore.command.audit;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.SubtreeHashes;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The hashes of one tree in the database, in tiles as C2SP {@code tlog-tiles} cuts them: 256 leaves
 * to a tile, and over each full tile one leaf of the tiles above.
 */
final class Tiles {
  static final int WIDTH = 256;
  private static final int HEIGHT = 8;

  private final JdbcTemplate jdbc;
  private final Log log;
  private final TreeHash hash = new TreeHash();

  Tiles(JdbcTemplate jdbc, Log log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** The hashes of one tile, one behind the other; empty where there is none. */
  byte[] tile(int height, long tile) {
    return jdbc
        .queryForList(
            "select hashes from audit_zone.tree_tile where store = ? and height = ? and tile = ?",
            byte[].class,
            log.code(),
            height,
            tile)
        .stream()
        .findFirst()
        .orElse(new byte[0]);
  }

  /** The hashes of a tile of leaves, as many of them as are among the first so many leaves. */
  byte[] firstLeaves(long tile, long leaves) {
    int wanted = (int) Math.clamp(leaves - tile * WIDTH, 0, WIDTH) * TreeHash.BYTES;
    var hashes = wanted == 0 ? new byte[0] : tile(0, tile);
    return hashes.length <= wanted ? hashes : Arrays.copyOf(hashes, wanted);
  }

  /** Complete subtrees, each tile read once. For one thread at a time. */
  SubtreeHashes subtrees() {
    var read = new HashMap<Long, byte[]>();
    return (height, index) -> {
      int level = height / HEIGHT;
      int within = height % HEIGHT;
      long first = index << within;
      var hashes =
          read.computeIfAbsent(first / WIDTH << HEIGHT | level, _ -> tile(level, first / WIDTH));
      return subtree(hashes, (int) (first % WIDTH), 1 << within);
    };
  }

  /** Puts leaves behind the first so many. */
  Appender behind(long leaves) {
    return new Appender(leaves);
  }

  private byte[] subtree(byte[] hashes, int from, int count) {
    if (count == 1) {
      return Arrays.copyOfRange(hashes, from * TreeHash.BYTES, (from + 1) * TreeHash.BYTES);
    }
    var tree = new Frontier(hash);
    for (int i = from; i < from + count; i++) {
      tree.append(Arrays.copyOfRange(hashes, i * TreeHash.BYTES, (i + 1) * TreeHash.BYTES));
    }
    return tree.root();
  }

  /** Collects leaves and writes the tiles they change. */
  final class Appender {
    private final long before;
    private final Map<Integer, ByteBuilder> unfinished = new HashMap<>();
    private final Map<Integer, Long> counts = new HashMap<>();

    private Appender(long before) {
      this.before = before;
    }

    void append(byte[] leaf) {
      append(0, leaf);
    }

    /** Writes the tiles that are not full yet. */
    void finish() {
      unfinished.forEach(
          (height, hashes) -> {
            if (hashes.size() > 0) {
              write(height, counts.getOrDefault(height, 0L) / WIDTH, hashes.copy());
            }
          });
    }

    private void append(int height, byte[] node) {
      var hashes = unfinished.computeIfAbsent(height, this::partial);
      long count = counts.merge(height, 1L, Long::sum);
      hashes.add(node);
      if (count % WIDTH == 0) {
        var full = hashes.copy();
        write(height, count / WIDTH - 1, full);
        hashes.clear();
        append(height + 1, subtree(full, 0, WIDTH));
      }
    }

    private ByteBuilder partial(int height) {
      long count = before >> HEIGHT * height;
      counts.put(height, count);
      var hashes = new ByteBuilder(WIDTH * TreeHash.BYTES);
      int there = (int) (count % WIDTH) * TreeHash.BYTES;
      return there == 0 ? hashes : hashes.add(tile(height, count / WIDTH), 0, there);
    }

    private void write(int height, long tile, byte[] hashes) {
      int changed =
          jdbc.update(
              "update audit_zone.tree_tile set hashes = ?"
                  + " where store = ? and height = ? and tile = ?",
              hashes,
              log.code(),
              height,
              tile);
      if (changed == 0) {
        jdbc.update(
            "insert into audit_zone.tree_tile (store, height, tile, hashes) values (?, ?, ?, ?)",
            log.code(),
            height,
            tile,
            hashes);
      }
    }
  }
}
