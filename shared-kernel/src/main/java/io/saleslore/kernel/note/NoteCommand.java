package io.saleslore.kernel.note;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a personal note. */
public sealed interface NoteCommand {
  /** Which note. */
  NoteId noteId();

  /** From which zone it is asked. */
  Zone zone();

  /**
   * Writes a note.
   *
   * @param customerId whom it is about, null for nobody in particular
   * @param text sealed under the customer's key, else under the zone's own
   */
  record WriteNote(
      NoteId noteId, Zone zone, @Nullable CustomerId customerId, SealedText text, Instant at)
      implements NoteCommand {}

  /** Puts other words in its place. */
  record RewriteNote(NoteId noteId, Zone zone, SealedText text, Instant at)
      implements NoteCommand {}

  /** Takes it out of the owner's sight. */
  record RemoveNote(NoteId noteId, Zone zone, Instant at) implements NoteCommand {}
}
