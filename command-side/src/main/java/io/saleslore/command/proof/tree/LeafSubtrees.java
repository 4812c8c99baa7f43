package io.saleslore.command.proof.tree;

import java.util.HashMap;
import java.util.Map;

/** Calculates complete subtrees from a file of leaves, and remembers the roots of large ones. */
final class LeafSubtrees implements SubtreeHashes {
  private static final int SMALL = 6;

  private final LeafFile leaves;
  private final TreeHash hash = new TreeHash();
  private final Map<Long, byte[]> remembered = new HashMap<>();

  LeafSubtrees(LeafFile leaves) {
    this.leaves = leaves;
  }

  @Override
  public byte[] at(int height, long index) {
    if (height <= SMALL) {
      return small(height, index);
    }
    long name = index << Byte.SIZE | height;
    var known = remembered.get(name);
    if (known == null) {
      known = hash.node(at(height - 1, index * 2), at(height - 1, index * 2 + 1));
      remembered.put(name, known);
    }
    return known;
  }

  private byte[] small(int height, long index) {
    var tree = new Frontier(hash);
    for (long leaf = index << height; leaf < index + 1 << height; leaf++) {
      tree.append(leaves.at(leaf));
    }
    return tree.root();
  }
}
