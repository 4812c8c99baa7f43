package io.saleslore.command.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeafFileTest {
  private static final TreeHash HASH = new TreeHash();

  @TempDir Path folder;

  @Test
  void there_are_no_leaves_where_there_is_no_file() throws IOException {
    try (var leaves = new LeafFile(folder.resolve("leaves"))) {
      assertThat(leaves.size()).isZero();
      assertThat(leaves.isAt(1, HASH.empty())).isFalse();
    }
  }

  @Test
  void half_a_hash_at_the_end_does_not_count() throws IOException {
    var bytes = new byte[TreeHash.BYTES * 2 + 7];
    try (var leaves = new LeafFile(Files.write(folder.resolve("leaves"), bytes))) {
      assertThat(leaves.size()).isEqualTo(2);
    }
  }

  @Test
  void a_leaf_stands_at_its_own_position_alone() throws IOException {
    var some = some(3);
    try (var leaves = file(some)) {
      assertThat(leaves.at(1)).isEqualTo(some.get(1));
      assertThat(leaves.isAt(2, some.get(1))).isTrue();
      assertThat(leaves.isAt(1, some.get(1))).isFalse();
      assertThat(leaves.isAt(0, some.get(0))).isFalse();
      assertThat(leaves.isAt(4, some.get(2))).isFalse();
    }
  }

  @Test
  void subtrees_have_the_roots_of_their_leaves() throws IOException {
    var some = some(1 << 10);
    try (var leaves = file(some)) {
      var subtrees = leaves.subtrees();
      for (int height = 0; height <= 10; height++) {
        for (int index = 0; index < 1 << 10 - height; index++) {
          var expected = some.subList(index << height, index + 1 << height);
          assertThat(subtrees.at(height, index)).isEqualTo(root(expected));
        }
      }
    }
  }

  /** Trees of a thousand leaves and more, of random sizes. */
  @Test
  void whatever_the_sizes_proofs_hold_and_changed_ones_do_not() throws IOException {
    var random = new Random(17);
    var some = some(3_000);
    var verifier = new ProofVerifier(HASH);
    try (var leaves = file(some)) {
      var proofs = new ProofBuilder(HASH, leaves.subtrees());
      for (int round = 0; round < 60; round++) {
        int size = 1 + random.nextInt(some.size());
        int index = random.nextInt(size);
        var root = proofs.root(size);
        var proof = proofs.inclusion(index, size);
        assertThat(root).isEqualTo(root(some.subList(0, size)));
        assertThat(verifier.includes(some.get(index), index, size, proof, root)).isTrue();
        assertThat(verifier.includes(flipped(some.get(index), random), index, size, proof, root))
            .isFalse();
        assertThat(verifier.includes(some.get(index), index, size, proof, flipped(root, random)))
            .isFalse();

        int from = 1 + random.nextInt(size);
        var before = proofs.root(from);
        var extension = proofs.consistency(from, size);
        assertThat(verifier.isExtended(from, before, size, root, extension)).isTrue();
        assertThat(verifier.isExtended(from, flipped(before, random), size, root, extension))
            .isFalse();
      }
    }
  }

  private LeafFile file(List<byte[]> leaves) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var leaf : leaves) {
      bytes.write(leaf);
    }
    return new LeafFile(Files.write(folder.resolve("leaves"), bytes.toByteArray()));
  }

  private static List<byte[]> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> HASH.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
        .toList();
  }

  private static byte[] root(List<byte[]> leaves) {
    var tree = new Frontier(HASH);
    leaves.forEach(tree::append);
    return tree.root();
  }

  private static byte[] flipped(byte[] hash, Random random) {
    var other = hash.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }
}
