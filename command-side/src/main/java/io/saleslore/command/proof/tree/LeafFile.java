package io.saleslore.command.proof.tree;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of leaf hashes, one behind the other. */
public final class LeafFile implements LeafHashes, AutoCloseable {
  private final Arena arena = Arena.ofShared();
  private final MemorySegment hashes;
  private final long size;

  /** Opens the file; there are no leaves where there is none, and half a hash does not count. */
  public LeafFile(Path file) throws IOException {
    if (Files.exists(file)) {
      try (var channel = FileChannel.open(file)) {
        this.size = channel.size() / TreeHash.BYTES;
        this.hashes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size * TreeHash.BYTES, arena);
      }
    } else {
      this.size = 0;
      this.hashes = MemorySegment.NULL;
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] at(long index) {
    return hashes.asSlice(index * TreeHash.BYTES, TreeHash.BYTES).toArray(ValueLayout.JAVA_BYTE);
  }

  /** Complete subtrees over these leaves. For one thread at a time. */
  public SubtreeHashes subtrees() {
    return new LeafSubtrees(this);
  }

  /** Whether the first so many leaves make the tree of this root. */
  public boolean makeTree(long leaves, byte[] root) {
    if (leaves > size) {
      return false;
    }
    var tree = new Frontier(new TreeHash());
    for (long index = 0; index < leaves; index++) {
      tree.append(at(index));
    }
    return Arrays.equals(tree.root(), root);
  }

  @Override
  public void close() {
    arena.close();
  }
}
