package io.saleslore.command.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTreeTest {
  /** Past seven full levels. */
  private static final int LARGEST = Integer.getInteger("saleslore.tree.leaves", 132);

  private static final TreeHash HASH = new TreeHash();
  private static final List<byte[]> LEAVES =
      IntStream.range(0, LARGEST).mapToObj(i -> HASH.leaf(new byte[] {(byte) i, 7})).toList();
  private static final ProofBuilder PROOFS = new ProofBuilder(HASH, MerkleTreeTest::subtree);
  private static final ProofVerifier CHECK = new ProofVerifier(HASH);

  /** The leaves and roots that the implementations of Certificate Transparency share. */
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void known_leaves_have_their_known_root(int size, String root) {
    var tree = new Frontier(HASH);
    KNOWN_LEAVES.stream()
        .limit(size)
        .map(HexFormat.of()::parseHex)
        .map(HASH::leaf)
        .forEach(tree::append);
    assertThat(tree.root()).asHexString().isEqualToIgnoringCase(root);
  }

  /** RFC 6962, section 2.1.3, over seven leaves d0 … d6. */
  @Test
  void the_example_of_the_standard_has_the_paths_that_stand_there() {
    var a = LEAVES.get(0);
    var b = LEAVES.get(1);
    var c = LEAVES.get(2);
    var d = LEAVES.get(3);
    var g = HASH.node(a, b);
    var h = HASH.node(c, d);
    var i = HASH.node(LEAVES.get(4), LEAVES.get(5));
    var j = LEAVES.get(6);
    var k = HASH.node(g, h);
    var l = HASH.node(i, j);

    assertThat(PROOFS.root(7)).isEqualTo(HASH.node(k, l));
    assertThat(PROOFS.inclusion(0, 7)).containsExactly(b, h, l);
    assertThat(PROOFS.inclusion(3, 7)).containsExactly(c, g, l);
    assertThat(PROOFS.inclusion(4, 7)).containsExactly(LEAVES.get(5), j, k);
    assertThat(PROOFS.inclusion(6, 7)).containsExactly(i, k);
    assertThat(PROOFS.consistency(3, 7)).containsExactly(c, d, g, l);
    assertThat(PROOFS.consistency(4, 7)).containsExactly(l);
    assertThat(PROOFS.consistency(6, 7)).containsExactly(i, j, k);
  }

  static LongStream sizes() {
    return LongStream.rangeClosed(0, LARGEST);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void every_leaf_of_every_tree_is_proven_and_nothing_else(long size) {
    var root = PROOFS.root(size);
    assertThat(root).isEqualTo(plainRoot(0, (int) size));
    for (int index = 0; index < size; index++) {
      var leaf = LEAVES.get(index);
      var proof = PROOFS.inclusion(index, size);
      assertThat(CHECK.includes(leaf, index, size, proof, root)).isTrue();
      assertThat(CHECK.includes(LEAVES.get((index + 1) % LARGEST), index, size, proof, root))
          .isFalse();
      assertThat(CHECK.includes(leaf, index, size, longer(proof), root)).isFalse();
      if (!proof.isEmpty()) {
        assertThat(CHECK.includes(leaf, index, size, shorter(proof), root)).isFalse();
        assertThat(CHECK.includes(leaf, index, size, damaged(proof, index), root)).isFalse();
        assertThat(CHECK.includes(leaf, index ^ 1, size, proof, root)).isFalse();
      }
    }
    assertThat(CHECK.includes(LEAVES.getFirst(), size, size, List.of(), root)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void every_tree_begins_with_every_smaller_one_and_that_is_proven(long to) {
    var root = PROOFS.root(to);
    for (long from = 0; from <= to; from++) {
      var before = PROOFS.root(from);
      var proof = PROOFS.consistency(from, to);
      assertThat(CHECK.isExtended(from, before, to, root, proof)).isTrue();
      assertThat(CHECK.isExtended(from, before, to, root, longer(proof))).isFalse();
      assertThat(CHECK.isExtended(from, other(before), to, root, proof)).isFalse();
      if (!proof.isEmpty()) {
        assertThat(CHECK.isExtended(from, before, to, other(root), proof)).isFalse();
        assertThat(CHECK.isExtended(from, before, to, root, shorter(proof))).isFalse();
        assertThat(CHECK.isExtended(from, before, to, root, damaged(proof, from))).isFalse();
      }
    }
    assertThat(CHECK.isExtended(to + 1, root, to, root, List.of())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void an_edge_that_was_read_back_grows_like_the_one_that_was_kept(long size) {
    var kept = new Frontier(HASH);
    LEAVES.stream().limit(size).forEach(kept::append);
    var read = Frontier.of(HASH, MerkleTreeTest::subtree, size);
    assertThat(read.size()).isEqualTo(size);
    assertThat(read.root()).isEqualTo(kept.root());
    Stream.of(kept, read).forEach(tree -> LEAVES.forEach(tree::append));
    assertThat(read.root()).isEqualTo(kept.root());
  }

  @Test
  void what_is_not_in_the_tree_has_no_proof() {
    assertThatIllegalArgumentException().isThrownBy(() -> PROOFS.inclusion(7, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> PROOFS.inclusion(-1, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> PROOFS.consistency(8, 7));
  }

  /** The definition of RFC 6962, section 2.1, and nothing faster. */
  private static byte[] plainRoot(int from, int to) {
    if (from == to) {
      return HASH.empty();
    }
    if (to - from == 1) {
      return LEAVES.get(from);
    }
    int half = 1;
    while (half * 2 < to - from) {
      half *= 2;
    }
    return HASH.node(plainRoot(from, from + half), plainRoot(from + half, to));
  }

  private static byte[] subtree(int height, long index) {
    return plainRoot((int) (index << height), (int) (index + 1 << height));
  }

  private static List<byte[]> longer(List<byte[]> proof) {
    return Stream.concat(proof.stream(), Stream.of(LEAVES.getFirst())).toList();
  }

  private static List<byte[]> shorter(List<byte[]> proof) {
    return proof.subList(0, proof.size() - 1);
  }

  private static List<byte[]> damaged(List<byte[]> proof, long seed) {
    var damaged = new ArrayList<>(proof);
    damaged.set(new Random(seed).nextInt(proof.size()), HASH.empty());
    return damaged;
  }

  private static byte[] other(byte[] root) {
    var other = root.clone();
    other[31] ^= 1;
    return other;
  }
}
