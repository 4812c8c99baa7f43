package io.saleslore.command.note;

import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.note.NoteCommand;
import io.saleslore.kernel.note.NoteCommand.RemoveNote;
import io.saleslore.kernel.note.NoteCommand.RewriteNote;
import io.saleslore.kernel.note.NoteCommand.WriteNote;
import io.saleslore.kernel.note.NoteEvent;
import io.saleslore.kernel.note.NoteEvent.NoteRemoved;
import io.saleslore.kernel.note.NoteEvent.NoteRewritten;
import io.saleslore.kernel.note.NoteEvent.NoteWritten;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(commandTargetResolver = "commandTargets")
class Note {
  @AggregateIdentifier private NoteId id;
  private Zone zone;
  private boolean removed;

  @SuppressWarnings("NullAway.Init")
  Note() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Note(WriteNote command) {
    AggregateLifecycle.apply(
        new NoteWritten(
            command.noteId(), command.zone(), command.customerId(), command.text(), command.at()));
  }

  @CommandHandler
  void handle(RewriteNote command) {
    requireThere(command);
    AggregateLifecycle.apply(new NoteRewritten(id, zone, command.text(), command.at()));
  }

  @CommandHandler
  void handle(RemoveNote command) {
    requireThere(command);
    AggregateLifecycle.apply(new NoteRemoved(id, zone, command.at()));
  }

  @EventSourcingHandler
  void on(NoteEvent event) {
    switch (event) {
      case NoteWritten written -> {
        id = written.noteId();
        zone = written.zone();
      }
      case NoteRewritten _ -> {}
      case NoteRemoved _ -> removed = true;
    }
  }

  private void requireThere(NoteCommand command) {
    if (removed || !zone.equals(command.zone())) {
      throw new NotYourNote();
    }
  }
}
