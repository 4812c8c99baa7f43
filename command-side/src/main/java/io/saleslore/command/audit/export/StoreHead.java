package io.saleslore.command.audit.export;

import io.saleslore.command.audit.checkpoint.SignedTree;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * What one store's export is made under.
 *
 * @param key verifies the checkpoint
 * @param checkpoint the newest that was signed
 * @param leaves how many leaves the tree has now
 */
record StoreHead(String key, @Nullable String checkpoint, long leaves) {
  static StoreHead signedNow(SignedTree tree) {
    var note = tree.sign().map(SignedNote::toString).orElse(null);
    return new StoreHead(tree.key(), note, tree.tree().size());
  }

  /** How many leaves the checkpoint signs; 0 where there is none. */
  long size() {
    return checkpoint == null ? 0 : Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
  }
}
