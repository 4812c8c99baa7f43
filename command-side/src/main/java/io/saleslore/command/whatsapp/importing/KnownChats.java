package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.importing.MergedChats.MergedChat;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is recorded of a chat before an export of it is imported. */
@Component
record KnownChats(KnownMessages known, Conversations conversations, PersonRecords records) {
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

  /** The conversations of the records that were merged with this customer's. */
  MergedChats mergedWith(ImportRequest request, Sealers sealers) {
    var person = records.of(request.subject());
    return new MergedChats(
        known,
        person.stream()
            .map(Subject::customerId)
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
