package io.saleslore.command.webhook;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns the events of one conversation into sealed commands. */
@Component
record SealedCommands(
    Vault vault,
    MessageKeyHasher keys,
    KnownMessages exported,
    PersonRecords records,
    Conversations conversations) {
  /**
   * First what was written, then what happened to it, then how far it was delivered. What belongs
   * to a message that a merged record has goes there.
   */
  List<ConversationCommand> of(
      WebhookThread thread,
      CustomerId customer,
      ConversationId conversation,
      List<WebhookEvent> events) {
    var own = sealer(thread, customer, conversation);
    var merged = merged(thread, customer);
    Map<EventSealer, ConversationCommands> batches = new LinkedHashMap<>();
    for (var event : events) {
      var sealer = merged.stream().filter(each -> each.knows(event)).findFirst().orElse(own);
      batches.computeIfAbsent(sealer, ConversationCommands::new).add(event);
    }
    return batches.values().stream().flatMap(each -> each.commands().stream()).toList();
  }

  private List<EventSealer> merged(WebhookThread thread, CustomerId customer) {
    return records.of(new Subject(thread.zone(), customer)).stream()
        .map(Subject::customerId)
        .filter(each -> !each.equals(customer))
        .flatMap(each -> sealer(thread, each))
        .toList();
  }

  private Stream<EventSealer> sealer(WebhookThread thread, CustomerId customer) {
    return conversations.with(thread.zone(), customer).stream()
        .map(chat -> sealer(thread, customer, chat.conversationId()));
  }

  private EventSealer sealer(WebhookThread thread, CustomerId customer, ConversationId chat) {
    var key = KeyId.of(thread.zone(), customer);
    return new EventSealer(vault, keys, exported, thread, key, chat);
  }
}
