package io.saleslore.command.proof;

import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.Arrays;
import java.util.List;

/** Compares a growing tree with the signed heads that it passes. */
final class SignedHeadVerifier {
  private final Frontier tree;
  private final List<SignedHeads.Head> heads;
  private int next;
  private long good;
  private long bad = -1;

  SignedHeadVerifier(TreeHash hash, List<SignedHeads.Head> heads) {
    this.tree = new Frontier(hash);
    this.heads = heads;
    compare();
  }

  void append(byte[] leaf) {
    tree.append(leaf);
    compare();
  }

  /** The size of the largest head that this tree is, before the first that it is not. */
  long good() {
    return good;
  }

  /** The size of the first head that this tree is not; -1 for none so far. */
  long bad() {
    return bad;
  }

  /** Whether it has passed a head of at least this size, and every head on its way. */
  boolean isProven(long size) {
    return bad < 0 && good >= size;
  }

  private void compare() {
    while (bad < 0 && next < heads.size() && heads.get(next).size() == tree.size()) {
      var head = heads.get(next++);
      if (Arrays.equals(head.checkpoint().root(), tree.root())) {
        good = head.size();
      } else {
        bad = head.size();
      }
    }
  }
}
