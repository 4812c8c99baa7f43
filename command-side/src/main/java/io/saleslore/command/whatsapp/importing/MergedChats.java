package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What is recorded in the conversations of records that were merged with the customer's. */
record MergedChats(KnownMessages known, List<MergedChat> chats) {
  /** A conversation, and who seals for it: its messages are known under its own key. */
  record MergedChat(ConversationId conversation, MessageSealer sealer) {}

  /**
   * Those of the entries that one of them has. Asked once for each entry, in the order of the file;
   * the entries hold their minutes whole.
   */
  Set<ChatEntry> among(List<ChatEntry> entries) {
    Set<ChatEntry> found = Collections.newSetFromMap(new IdentityHashMap<>());
    chats.forEach(chat -> found.addAll(among(chat, entries)));
    return found;
  }

  private Collection<ChatEntry> among(MergedChat chat, List<ChatEntry> entries) {
    var messages = new ArrayList<SealedMessage>();
    var byKey = new HashMap<String, ChatEntry>();
    for (var entry : entries) {
      chat.sealer()
          .seal(entry)
          .ifPresent(
              message -> {
                messages.add(message);
                byKey.put(message.dedupeKey(), entry);
              });
    }
    var news = known.news(chat.conversation(), messages);
    news.fresh().forEach(message -> byKey.remove(message.dedupeKey()));
    news.edits().forEach(edit -> byKey.remove(edit.wording().dedupeKey()));
    return byKey.values();
  }
}
