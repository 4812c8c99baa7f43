package io.saleslore.kernel.note;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a personal note. */
public sealed interface NoteEvent {
  /** Which note. */
  NoteId noteId();

  /** In which zone it happened. */
  Zone zone();

  /** The note was written; about a customer it is sealed under their key. */
  record NoteWritten(
      NoteId noteId, Zone zone, @Nullable CustomerId customerId, SealedText text, Instant at)
      implements NoteEvent {}

  /** Other words took its place. */
  record NoteRewritten(NoteId noteId, Zone zone, SealedText text, Instant at)
      implements NoteEvent {}

  /** The owner does not see it any more. */
  record NoteRemoved(NoteId noteId, Zone zone, Instant at) implements NoteEvent {}
}
