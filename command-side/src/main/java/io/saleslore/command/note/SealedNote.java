package io.saleslore.command.note;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as stored. */
record SealedNote(
    NoteId noteId,
    @Nullable CustomerId customerId,
    SealedText text,
    Instant writtenAt,
    @Nullable Instant rewrittenAt) {}
