package io.saleslore.command;

import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.customer.CustomerCommand;
import io.saleslore.kernel.deal.DealCommand;
import io.saleslore.kernel.erasure.ErasureCommand;
import io.saleslore.kernel.note.NoteCommand;
import io.saleslore.kernel.staff.StaffCommand;
import io.saleslore.kernel.suggestion.SuggestionCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Finds the aggregate that a command is for, so that the kernel needs no framework to say it. */
@Component("commandTargets")
public class CommandTargets implements CommandTargetResolver {
  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    Object target =
        switch (command.getPayload()) {
          case StaffCommand staff -> staff.zone();
          case CustomerCommand customer -> customer.customerId();
          case ConversationCommand conversation -> conversation.conversationId();
          case ErasureCommand erasure -> erasure.erasureId();
          case DealCommand deal -> deal.dealId();
          case NoteCommand note -> note.noteId();
          case SuggestionCommand suggestion -> suggestion.receipt().id();
          default ->
              throw new IllegalArgumentException(
                  "no aggregate takes " + command.getPayloadType().getName());
        };
    return new VersionedAggregateIdentifier(target.toString(), null);
  }
}
