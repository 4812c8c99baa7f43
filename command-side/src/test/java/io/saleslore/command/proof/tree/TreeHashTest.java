package io.saleslore.command.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The hashes of RFC 6962 and what their prefixes are for. */
class TreeHashTest {
  private final TreeHash hash = new TreeHash();

  @Test
  void a_leaf_and_a_node_of_the_same_bytes_differ() {
    var left = hash.leaf(new byte[] {1});
    var right = hash.leaf(new byte[] {2});
    var both = Arrays.copyOf(left, TreeHash.BYTES * 2);
    System.arraycopy(right, 0, both, TreeHash.BYTES, TreeHash.BYTES);
    assertThat(hash.node(left, right)).isNotEqualTo(hash.leaf(both));
  }

  @Test
  void sides_are_not_exchanged() {
    var one = hash.leaf(new byte[] {1});
    var other = hash.leaf(new byte[] {2});
    assertThat(hash.node(one, other)).isNotEqualTo(hash.node(other, one));
  }

  @Test
  void only_so_many_bytes_of_a_leaf_count() {
    assertThat(hash.leaf(new byte[] {1, 2, 3}, 2)).isEqualTo(hash.leaf(new byte[] {1, 2}));
  }

  @Test
  void no_leaf_is_the_empty_tree() {
    assertThat(hash.leaf(new byte[0])).isNotEqualTo(hash.empty()).hasSize(TreeHash.BYTES);
  }
}
