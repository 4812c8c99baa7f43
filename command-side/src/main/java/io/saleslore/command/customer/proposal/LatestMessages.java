package io.saleslore.command.customer.proposal;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Opens the latest messages that a marketer and a customer wrote; nothing of them is stored. */
@Component
record LatestMessages(Conversations conversations, EventStore events, Vault vault) {
  /** Bounds what is opened for one proposal, however long the two have written. */
  static final int MOST = 300;

  List<Utterance> with(Zone zone, CustomerId customer) {
    return conversations.with(zone, customer).stream().flatMap(this::in).toList();
  }

  private Stream<Utterance> in(ConversationSummary conversation) {
    return ConversationHistory.read(events, conversation.conversationId()).latest(MOST).stream()
        .filter(message -> message.kind() != MessageKind.REACTION)
        .map(this::open);
  }

  private Utterance open(CurrentMessage message) {
    var text = message.text() == null ? "" : vault.open(message.text());
    return new Utterance(message.speaker(), text, null);
  }
}
