package io.saleslore.app.audit;

import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.ProofLine;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an inclusion proof for each event, unless all leaf hashes stay in the export. */
final class ProofWriter implements AutoCloseable {
  private final LeafFile leaves;
  private final ProofBuilder proofs;
  private final long size;
  private final @Nullable Writer out;

  ProofWriter(ExportFolder bundle, String store, long size, boolean isWhole) throws IOException {
    this.leaves = new LeafFile(bundle.leaves(store));
    this.proofs = new ProofBuilder(new TreeHash(), leaves.subtrees());
    this.size = size;
    this.out = isWhole ? null : Files.newBufferedWriter(bundle.proofs(store));
  }

  void add(StoredEvent event) throws IOException {
    if (out != null) {
      long index = event.position() - 1;
      boolean isThere = index >= 0 && index < size && size <= leaves.size();
      var proof = isThere ? proofs.inclusion(index, size) : List.<byte[]>of();
      out.write(new ProofLine(event.position(), proof).toString());
    }
  }

  @Override
  public void close() throws IOException {
    leaves.close();
    if (out != null) {
      out.close();
    }
  }
}
