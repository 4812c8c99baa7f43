package io.saleslore.command.storyend;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.kernel.conversation.ConversationCommand.ReviseStories;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Has the finished stories of a person read anew when records are merged or taken apart. */
@Component
@ProcessingGroup("owner-views")
record MergerRevisesStories(
    CommandGateway commands, PersonRecords records, Conversations conversations) {
  @EventHandler
  void on(CustomerMerged event) {
    revise(event.zone(), event.customerId(), event.into());
  }

  @EventHandler
  void on(CustomerUnmerged event) {
    revise(event.zone(), event.customerId(), event.into());
  }

  private void revise(Zone zone, CustomerId one, CustomerId other) {
    Stream.of(one, other)
        .flatMap(each -> records.of(new Subject(zone, each)).stream())
        .distinct()
        .flatMap(each -> conversations.with(zone, each.customerId()).stream())
        .map(ConversationSummary::conversationId)
        .forEach(each -> commands.<Object>sendAndWait(new ReviseStories(each, zone)));
  }
}
