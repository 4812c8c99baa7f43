package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import java.util.Optional;

/** The folder of one store's checkpoints, and the key that signs them. */
record StoreFolder(AuditedStore store, VerifierKey key, CheckpointFolder files) {
  /** The process that signed what the folder holds last. */
  Optional<String> signer() {
    return files.last().map(SignedNote::text).map(Checkpoint::signer);
  }

  /** Files that were changed count too: they are evidence and not written over. */
  long largest() {
    return files.sizes().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** What its key signed for this process and exactly this row. */
  Optional<SignedNote> ownNote(StoredCheckpoint row, String process) {
    return row.textBy(key)
        .filter(text -> Checkpoint.signer(text).equals(process))
        .filter(text -> Checkpoint.parse(text).size() == row.size())
        .map(_ -> SignedNote.parse(row.note()));
  }
}
