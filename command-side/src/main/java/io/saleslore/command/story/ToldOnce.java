package io.saleslore.command.story;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.history.MessageCopies;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Leaves out of a story what a record of the person tells that comes before its own, so that a
 * message that stands in two merged records is counted once.
 */
@Component
record ToldOnce(EventStore events, Conversations conversations, Vault vault) {
  List<CurrentMessage> of(Subject customer, List<CurrentMessage> messages) {
    var copies = new MessageCopies(vault, KeyId.of(customer.zone(), customer.customerId()));
    var left = messages;
    for (var before : conversations.before(customer)) {
      left = copies.without(ConversationHistory.read(events, before).messages(), left);
    }
    return left;
  }
}
