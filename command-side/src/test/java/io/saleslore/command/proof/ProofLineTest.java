package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.tree.TreeHash;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofLineTest {
  private static final byte[] HASH = new TreeHash().empty();

  @Test
  void it_is_read_as_it_was_written() {
    var line = new ProofLine(42, List.of(HASH, new byte[32])).toString();
    assertThat(line).startsWith("42 ").endsWith("=\n");
    var read = ProofLine.parse(line.strip());
    assertThat(read.position()).isEqualTo(42);
    assertThat(read.siblings()).containsExactly(HASH, new byte[32]);
  }

  @Test
  void a_tree_of_one_leaf_needs_no_siblings() {
    assertThat(ProofLine.parse("1").siblings()).isEmpty();
    assertThat(new ProofLine(1, List.of())).hasToString("1\n");
  }

  @Test
  void what_is_no_position_is_none() {
    assertThat(ProofLine.parse("").position()).isZero();
    assertThat(ProofLine.parse("first AAAA").position()).isZero();
  }

  /** Such a proof proves nothing, so the event at its position counts as edited. */
  @Test
  void what_is_no_hash_leaves_the_position_without_a_proof() {
    var read = ProofLine.parse("42 AAAA ???");
    assertThat(read.position()).isEqualTo(42);
    assertThat(read.siblings()).isEmpty();
  }
}
