package io.saleslore.command.proof.tree;

/** The hashes of a tree's complete subtrees. */
@FunctionalInterface
public interface SubtreeHashes {
  /**
   * The root of the subtree over the leaves {@code index << height} up to, not including, {@code
   * (index + 1) << height}; height 0 is the leaf itself. Asked for complete subtrees only.
   */
  byte[] at(int height, long index);
}
