package io.saleslore.command.audit.export;

import io.saleslore.command.audit.checkpoint.CheckpointTable;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.tree.StoreTree;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.kernel.http.Rejection.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes proofs about the trees over the stores. */
@Component
record StoreProofs(SignedTrees trees, CheckpointTable checkpoints) {
  /**
   * That a position is in the tree.
   *
   * @param size of the tree; where it is not said, of the last that was signed
   */
  HashProof inclusion(AuditedStore store, long position, @Nullable Long size) {
    var tree = trees.of(store).tree();
    long in = size == null ? signedSize(store) : size;
    requireIn(tree, "position", position, 1, in);
    requireIn(tree, "size", in, position, tree.size());
    var leaf = tree.tiles().subtrees().at(0, position - 1);
    var proof = tree.proofs().inclusion(position - 1, in);
    return HashProof.ofInclusion(store, position, leaf, in, proof, note(store, in));
  }

  /**
   * That a larger tree begins with a smaller one.
   *
   * @param to the size of the larger one; where it is not said, of the last that was signed
   */
  HashProof consistency(AuditedStore store, long from, @Nullable Long to) {
    var tree = trees.of(store).tree();
    long larger = to == null ? signedSize(store) : to;
    requireIn(tree, "from", from, 0, larger);
    requireIn(tree, "to", larger, from, tree.size());
    var proof = tree.proofs().consistency(from, larger);
    return HashProof.ofConsistency(store, from, larger, proof, note(store, larger));
  }

  private long signedSize(AuditedStore store) {
    return trees.of(store).head().map(Checkpoint::size).orElseThrow(NothingSigned::new);
  }

  private @Nullable String note(AuditedStore store, long size) {
    return checkpoints.noteOf(store, size).orElse(null);
  }

  private static void requireIn(StoreTree tree, String field, long value, long from, long to) {
    if (value < from || value > to) {
      throw new InvalidField(field, "is not in the tree, which has " + tree.size() + " positions");
    }
  }
}
