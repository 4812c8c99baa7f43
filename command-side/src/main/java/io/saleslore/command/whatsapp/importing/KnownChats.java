package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.KnownPerson;
import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.importing.MergedChats.MergedChat;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is recorded of a chat before an export of it is imported. */
@Component
record KnownChats(KnownMessages known, Conversations conversations) {
  private static final int COMPARED = 200;

  /** Whether more than half of the first messages are recorded. */
  boolean isKnown(ImportRequest request, ChatExport export, Sealers sealers) {
    return conversations
        .with(request.zone(), request.customer())
        .map(ConversationSummary::conversationId)
        .filter(
            chat -> {
              var first = first(export, sealers.of(request.customer()));
              return 2 * known.news(chat, first).size() < first.size();
            })
        .isPresent();
  }

  private static List<SealedMessage> first(ChatExport export, MessageSealer sealer) {
    var first = new ArrayList<SealedMessage>();
    export.forEach(
        entry -> {
          if (first.size() < COMPARED) {
            sealer.seal(entry).ifPresent(first::add);
          }
        });
    return first;
  }

  /** The conversations of the person's records besides this one. */
  MergedChats mergedWith(ImportRequest request, KnownPerson person, Sealers sealers) {
    return new MergedChats(
        known,
        person.records().stream()
            .map(Customers.Card::customerId)
            .filter(each -> !each.equals(request.customer()))
            .flatMap(each -> chat(request, each, sealers))
            .toList());
  }

  private Stream<MergedChat> chat(ImportRequest request, CustomerId customer, Sealers sealers) {
    return conversations
        .with(request.zone(), customer)
        .map(chat -> new MergedChat(chat.conversationId(), sealers.of(customer)))
        .stream();
  }
}
