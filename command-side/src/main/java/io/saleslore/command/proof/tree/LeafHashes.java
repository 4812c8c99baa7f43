package io.saleslore.command.proof.tree;

import java.util.Arrays;

/** Leaf hashes of a tree, wherever they stand. */
public interface LeafHashes {
  /** How many there are. */
  long size();

  /** The leaf of this index. */
  byte[] at(long index);

  /** Whether the leaf of a position is this one. */
  default boolean isAt(long position, byte[] leaf) {
    return position >= 1 && position <= size() && Arrays.equals(at(position - 1), leaf);
  }
}
