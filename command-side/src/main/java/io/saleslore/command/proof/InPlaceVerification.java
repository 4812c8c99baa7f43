package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventSource;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.LeafHashes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a store where it stands, by the rules by which an export is verified, so that both say
 * the same.
 *
 * @param events reads them from the store
 * @param tree the leaves of the store's own tree
 * @param kept the folder of its checkpoints
 * @param key signs them
 */
public record InPlaceVerification(
    String store, EventSource.Opening events, LeafHashes tree, Path kept, VerifierKey key) {
  /**
   * Each place up to the newest head where an event is not as it was signed.
   *
   * @throws IOException if the store or the folder cannot be read
   */
  public List<Finding> run(Checkpoint newest) throws IOException {
    try (var history = new KeptHistory(store, Optional.of(kept), kept, new SignedHeads(key))) {
      var head = SignedHeads.Head.of(newest);
      return new FullHistoryCheck(store, events, head, history)
          .check(tree).stream().filter(each -> each.kind() != Kind.PROOF_DAMAGED).toList();
    }
  }
}
