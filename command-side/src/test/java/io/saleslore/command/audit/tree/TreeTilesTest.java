package io.saleslore.command.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.fixture.Tables;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTilesTest {
  private static final TreeHash HASH = new TreeHash();
  private static final List<byte[]> LEAVES =
      IntStream.range(0, 1200)
          .mapToObj(i -> HASH.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
          .toList();

  private final TileTable table = new TileTable(new Tables().jdbc());
  private final TreeTiles tiles = new TreeTiles(table, AuditedStore.PRIVATE);

  @Test
  void a_tile_that_is_not_there_is_empty() {
    assertThat(table.read(AuditedStore.PRIVATE, 0, 0)).isEmpty();
    assertThat(tiles.leaves(0, 100)).isEmpty();
  }

  @Test
  void a_tile_is_replaced_and_belongs_to_its_store_and_level() {
    table.write(AuditedStore.PRIVATE, 0, 3, new byte[] {1});
    table.write(AuditedStore.PRIVATE, 0, 3, new byte[] {1, 2});
    table.write(AuditedStore.PRIVATE, 1, 3, new byte[] {3});
    table.write(AuditedStore.GLOBAL, 0, 3, new byte[] {4});
    assertThat(table.read(AuditedStore.PRIVATE, 0, 3)).containsExactly(1, 2);
    assertThat(table.read(AuditedStore.PRIVATE, 1, 3)).containsExactly(3);
    assertThat(table.read(AuditedStore.GLOBAL, 0, 3)).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource({"0, 1200, 256", "4, 1200, 176", "5, 1200, 0", "0, 10, 10", "1, 257, 1", "1, 256, 0"})
  void as_many_leaves_of_a_tile_are_read_as_are_among_the_first(
      long tile, long leaves, int expected) {
    append(0, LEAVES.size());
    var read = tiles.leaves(tile, leaves);
    assertThat(read).hasSize(expected * TreeHash.BYTES);
    if (expected > 0) {
      assertThat(Arrays.copyOf(read, TreeHash.BYTES)).isEqualTo(LEAVES.get((int) tile * 256));
    }
  }

  @Test
  void full_tiles_have_a_leaf_in_the_level_above() {
    append(0, 512);
    assertThat(table.read(AuditedStore.PRIVATE, 1, 0))
        .hasSize(2 * TreeHash.BYTES)
        .startsWith(root(0, 256));
  }

  @Test
  void subtrees_have_their_roots_at_every_height() {
    append(0, 1024);
    var subtrees = tiles.subtrees();
    for (int height = 0; height <= 10; height++) {
      int width = 1 << height;
      for (int index = 0; index < 1024 / width; index += Math.max(1, 256 / width)) {
        assertThat(subtrees.at(height, index)).isEqualTo(root(index * width, (index + 1) * width));
      }
    }
  }

  @Test
  void leaves_that_come_in_portions_fill_the_same_tiles() {
    int size = 0;
    for (int portion : new int[] {1, 254, 1, 1, 255, 300, 0, 388}) {
      append(size, size + portion);
      size += portion;
    }
    var portions = table.read(AuditedStore.PRIVATE, 1, 0);
    assertThat(size).isEqualTo(1200);
    assertThat(portions).hasSize(4 * TreeHash.BYTES).endsWith(root(768, 1024));
    assertThat(tiles.leaves(4, 1200)).hasSize(176 * TreeHash.BYTES);
  }

  private void append(int from, int to) {
    var appender = new TileAppender(tiles, from);
    LEAVES.subList(from, to).forEach(appender::append);
    appender.finish();
  }

  private static byte[] root(int from, int to) {
    var tree = new Frontier(HASH);
    LEAVES.subList(from, to).forEach(tree::append);
    return tree.root();
  }
}
