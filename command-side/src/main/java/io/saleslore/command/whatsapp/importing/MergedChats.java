package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.kernel.id.ConversationId;
import java.util.List;

/** What is recorded in the conversations of records that were merged with the customer's. */
record MergedChats(KnownMessages known, List<MergedChat> chats) {
  /** A conversation, and who seals for it: its messages are known under its own key. */
  record MergedChat(ConversationId conversation, MessageSealer sealer) {}

  /** Whether one of them has this entry; asked once for each entry, in the order of the file. */
  boolean have(ChatEntry entry) {
    return chats.stream().filter(chat -> has(chat, entry)).count() > 0;
  }

  private boolean has(MergedChat chat, ChatEntry entry) {
    return chat.sealer()
        .seal(entry)
        .filter(message -> known.news(chat.conversation(), List.of(message)).size() == 0)
        .isPresent();
  }
}
