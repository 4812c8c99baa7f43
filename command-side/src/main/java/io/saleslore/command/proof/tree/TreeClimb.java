package io.saleslore.command.proof.tree;

/** The way from a node up to the root; a node without a sibling is its own parent. */
final class TreeClimb {
  private long node;
  private long last;

  /**
   * Begins at a node.
   *
   * @param last the last node of the same level
   */
  TreeClimb(long node, long last) {
    this.node = node;
    this.last = last;
  }

  boolean isAtRoot() {
    return last == 0;
  }

  boolean isRightChild() {
    return (node & 1) == 1 || node == last;
  }

  void up() {
    int levels = isRightChild() ? Long.numberOfTrailingZeros(node) + 1 : 1;
    node >>= levels;
    last >>= levels;
  }
}
