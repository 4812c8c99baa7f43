package io.saleslore.command.proof.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2, says, without the tree. */
public final class ProofVerifier {
  private final TreeHash hash;

  /** With this hash. */
  public ProofVerifier(TreeHash hash) {
    this.hash = hash;
  }

  /** Whether the leaf stands at this index of the tree with this size and root. */
  public boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var climb = new TreeClimb(index, size - 1);
    var calculated = leaf;
    for (var sibling : proof) {
      if (climb.isAtRoot()) {
        return false;
      }
      calculated =
          climb.isRightChild() ? hash.node(sibling, calculated) : hash.node(calculated, sibling);
      climb.up();
    }
    return climb.isAtRoot() && Arrays.equals(calculated, root);
  }

  /** Whether the larger tree begins with the leaves of the smaller one. Every tree extends none. */
  public boolean isExtended(
      long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == to || from == 0) {
      return proof.isEmpty() && Arrays.equals(from == to ? toRoot : hash.empty(), fromRoot);
    }
    return !proof.isEmpty() && leadsToBoth(from, fromRoot, to, toRoot, proof);
  }

  private boolean leadsToBoth(
      long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
    var path = new ArrayList<>(proof);
    if (Long.bitCount(from) == 1) {
      path.addFirst(fromRoot);
    }
    int complete = Long.numberOfTrailingZeros(from);
    var climb = new TreeClimb(from - 1 >> complete, to - 1 >> complete);
    var smaller = path.getFirst();
    var larger = path.getFirst();
    for (var sibling : path.subList(1, path.size())) {
      if (climb.isAtRoot()) {
        return false;
      }
      if (climb.isRightChild()) {
        smaller = hash.node(sibling, smaller);
        larger = hash.node(sibling, larger);
      } else {
        larger = hash.node(larger, sibling);
      }
      climb.up();
    }
    return climb.isAtRoot() && Arrays.equals(smaller, fromRoot) && Arrays.equals(larger, toRoot);
  }
}
