package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedHeadVerifierTest {
  private static final TreeHash HASH = new TreeHash();
  private static final List<byte[]> LEAVES =
      IntStream.range(0, 10).mapToObj(i -> HASH.leaf(new byte[] {(byte) i})).toList();

  @Test
  void a_tree_is_proven_up_to_the_last_head_that_it_passed() {
    var tree = new SignedHeadVerifier(HASH, heads(3, 7));
    append(tree, LEAVES.subList(0, 5));
    assertThat(tree.good()).isEqualTo(3);
    assertThat(tree.isProven(3)).isTrue();
    assertThat(tree.isProven(5)).isFalse();
    append(tree, LEAVES.subList(5, 10));
    assertThat(tree.good()).isEqualTo(7);
    assertThat(tree.bad()).isEqualTo(-1);
    assertThat(tree.isProven(7)).isTrue();
  }

  @Test
  void the_first_head_that_it_is_not_is_remembered_and_nothing_behind_it_counts() {
    var changed = new ArrayList<>(LEAVES);
    changed.set(4, HASH.empty());
    var tree = new SignedHeadVerifier(HASH, heads(3, 7, 9));
    append(tree, changed);
    assertThat(tree.good()).isEqualTo(3);
    assertThat(tree.bad()).isEqualTo(7);
    assertThat(tree.isProven(3)).isFalse();
  }

  @Test
  void the_empty_head_is_one_as_well() {
    var tree = new SignedHeadVerifier(HASH, heads(0, 1));
    assertThat(tree.isProven(0)).isTrue();
    append(tree, LEAVES.subList(0, 1));
    assertThat(tree.good()).isEqualTo(1);
  }

  @Test
  void without_heads_nothing_but_nothing_is_proven() {
    var tree = new SignedHeadVerifier(HASH, List.of());
    append(tree, LEAVES);
    assertThat(tree.isProven(1)).isFalse();
    assertThat(tree.isProven(0)).isTrue();
  }

  private static void append(SignedHeadVerifier tree, List<byte[]> leaves) {
    leaves.forEach(tree::append);
  }

  private static List<SignedHeads.Head> heads(int... sizes) {
    return IntStream.of(sizes)
        .mapToObj(size -> new Checkpoint("log", size, root(size)))
        .map(checkpoint -> SignedHeads.Head.of(checkpoint))
        .toList();
  }

  private static byte[] root(int size) {
    var tree = new Frontier(HASH);
    LEAVES.subList(0, size).forEach(tree::append);
    return tree.root();
  }
}
