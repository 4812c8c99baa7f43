package io.saleslore.command.proof.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its largest complete subtrees, from left to right.
 * It is all that is needed to append and to tell the root; its size is logarithmic.
 */
public final class Frontier {
  private final TreeHash hash;
  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  /** A tree without leaves. */
  public Frontier(TreeHash hash) {
    this.hash = hash;
  }

  /** The edge of the tree of this size. */
  public static Frontier of(TreeHash hash, SubtreeHashes nodes, long size) {
    var frontier = new Frontier(hash);
    long from = 0;
    for (int height = Long.SIZE - 2; height >= 0; height--) {
      if ((size >> height & 1) == 1) {
        frontier.subtrees.add(nodes.at(height, from >> height));
        from += 1L << height;
      }
    }
    frontier.size = size;
    return frontier;
  }

  /** Adds a leaf behind all others. */
  public void append(byte[] leaf) {
    var subtree = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      subtree = hash.node(subtrees.removeLast(), subtree);
    }
    subtrees.add(subtree);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The root over all of them. */
  public byte[] root() {
    if (subtrees.isEmpty()) {
      return hash.empty();
    }
    var root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = hash.node(subtrees.get(i), root);
    }
    return root;
  }
}
