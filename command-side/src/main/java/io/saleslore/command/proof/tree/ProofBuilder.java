package io.saleslore.command.proof.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 6962, sections 2.1.1 and 2.1.2, from a tree's complete subtrees. */
public final class ProofBuilder {
  private final TreeHash hash;
  private final SubtreeHashes nodes;

  /** ProofBuilder about the tree of these subtrees. */
  public ProofBuilder(TreeHash hash, SubtreeHashes nodes) {
    this.hash = hash;
    this.nodes = nodes;
  }

  /** The root of the tree of the first so many leaves. */
  public byte[] root(long size) {
    return size == 0 ? hash.empty() : root(0, size);
  }

  /**
   * That this leaf is in the tree of this size: siblings from the leaf up to the root.
   *
   * @throws IllegalArgumentException unless 0 ≤ index &lt; size
   */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
    }
    var path = new ArrayList<byte[]>();
    path(index, 0, size, path);
    return path;
  }

  /**
   * That the tree of the larger size begins with the leaves of the smaller one.
   *
   * @throws IllegalArgumentException unless 0 ≤ from ≤ to
   */
  public List<byte[]> consistency(long from, long to) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("a tree of " + from + " is no beginning of one of " + to);
    }
    var path = new ArrayList<byte[]>();
    if (from > 0 && from < to) {
      subproof(from, 0, to, true, path);
    }
    return path;
  }

  private void path(long index, long begin, long end, List<byte[]> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + split(end - begin);
    if (index < middle) {
      path(index, begin, middle, path);
      path.add(root(middle, end));
    } else {
      path(index, middle, end, path);
      path.add(root(begin, middle));
    }
  }

  private void subproof(long from, long begin, long end, boolean isKnown, List<byte[]> path) {
    if (from == end) {
      if (!isKnown) {
        path.add(root(begin, end));
      }
      return;
    }
    long middle = begin + split(end - begin);
    if (from <= middle) {
      subproof(from, begin, middle, isKnown, path);
      path.add(root(middle, end));
    } else {
      subproof(from, middle, end, false, path);
      path.add(root(begin, middle));
    }
  }

  private byte[] root(long begin, long end) {
    long width = end - begin;
    if (Long.bitCount(width) == 1) {
      int height = Long.numberOfTrailingZeros(width);
      return nodes.at(height, begin >> height);
    }
    long middle = begin + split(width);
    return hash.node(root(begin, middle), root(middle, end));
  }

  /** The largest power of two below the width. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
