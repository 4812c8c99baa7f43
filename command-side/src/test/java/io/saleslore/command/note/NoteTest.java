package io.saleslore.command.note;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.note.NoteCommand.RemoveNote;
import io.saleslore.kernel.note.NoteCommand.RewriteNote;
import io.saleslore.kernel.note.NoteCommand.WriteNote;
import io.saleslore.kernel.note.NoteEvent.NoteRemoved;
import io.saleslore.kernel.note.NoteEvent.NoteRewritten;
import io.saleslore.kernel.note.NoteEvent.NoteWritten;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final Zone BOB = new StaffId("bob-456").zone();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final NoteId NOTE = NoteId.fresh();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final SealedText TEXT = new SealedText(KeyId.of(ALICE, JOHN), "AAAA");
  private static final SealedText OTHER = new SealedText(KeyId.of(ALICE, JOHN), "BBBB");
  private static final NoteWritten WRITTEN = new NoteWritten(NOTE, ALICE, JOHN, TEXT, NOW);
  private static final NoteRemoved REMOVED = new NoteRemoved(NOTE, ALICE, NOW);

  private final AggregateTestFixture<Note> note = new AggregateTestFixture<>(Note.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    note.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void it_is_written_sealed() {
    note.givenNoPriorActivity()
        .when(new WriteNote(NOTE, ALICE, JOHN, TEXT, NOW))
        .expectEvents(WRITTEN);
  }

  @Test
  void it_is_rewritten_and_removed() {
    note.given(WRITTEN)
        .when(new RewriteNote(NOTE, ALICE, OTHER, NOW))
        .expectEvents(new NoteRewritten(NOTE, ALICE, OTHER, NOW));
    note.given(WRITTEN).when(new RemoveNote(NOTE, ALICE, NOW)).expectEvents(REMOVED);
  }

  @Test
  void once_removed_it_is_not_there() {
    note.given(WRITTEN, REMOVED)
        .when(new RewriteNote(NOTE, ALICE, OTHER, NOW))
        .expectException(NotYourNote.class)
        .expectNoEvents();
    note.given(WRITTEN, REMOVED)
        .when(new RemoveNote(NOTE, ALICE, NOW))
        .expectException(NotYourNote.class);
  }

  @Test
  void another_zone_is_told_that_there_is_no_such_note() {
    note.given(WRITTEN)
        .when(new RemoveNote(NOTE, BOB, NOW))
        .expectException(NotYourNote.class)
        .expectNoEvents();
  }
}
