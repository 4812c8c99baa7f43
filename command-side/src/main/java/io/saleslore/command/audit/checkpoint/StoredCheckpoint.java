package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import java.util.Optional;

/**
 * A checkpoint.
 *
 * @param size how many leaves the tree had
 * @param note the signed note
 */
public record StoredCheckpoint(long size, String note) {
  /** What the key signed; empty where it did not. */
  Optional<String> textBy(VerifierKey key) {
    try {
      return Optional.of(SignedNote.parse(note))
          .filter(each -> each.isSignedBy(key))
          .map(SignedNote::text);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether this process has to have its file: it signed it, or nobody can tell who did. */
  boolean isOf(String process, VerifierKey key) {
    return textBy(key).map(Checkpoint::signer).filter(each -> !each.equals(process)).isEmpty();
  }
}
