package io.saleslore.command.webhook;

import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the events of one conversation into sealed commands. */
@Component
record SealedCommands(Vault vault, MessageKeyHasher keys, KnownMessages exported) {
  /** First what was written, then what happened to it, then how far it was delivered. */
  List<ConversationCommand> of(
      WebhookThread thread,
      CustomerId customer,
      ConversationId conversation,
      List<WebhookEvent> events) {
    var key = KeyId.of(thread.zone(), customer);
    var batch =
        new ConversationCommands(new EventSealer(vault, keys, exported, thread, key, conversation));
    events.forEach(batch::add);
    return batch.commands();
  }
}
