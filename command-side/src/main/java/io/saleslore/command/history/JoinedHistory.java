package io.saleslore.command.history;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The conversations with one person, whose records were merged, read as one.
 *
 * @param count how many messages there are, copies left out
 * @param reader reads those from a place up to another one, in the order they were sent
 */
public record JoinedHistory(int count, BiFunction<Integer, Integer, List<CurrentMessage>> reader) {
  /** One conversation is read without holding its messages. */
  public static JoinedHistory read(
      EventStore events, Vault vault, List<ConversationId> conversations) {
    if (conversations.size() == 1) {
      var only = ConversationHistory.outline(events, conversations.getFirst());
      return new JoinedHistory(only.count(), only::messages);
    }
    var all =
        joined(
            vault,
            conversations.stream().map(each -> ConversationHistory.read(events, each)).toList());
    return new JoinedHistory(all.size(), all::subList);
  }

  /** The messages at these places in the order they were sent, copies left out. */
  List<CurrentMessage> messages(int from, int to) {
    return reader.apply(from, to);
  }

  /** The latest messages, at most so many, in the order they were sent. */
  public List<CurrentMessage> latest(int most) {
    return messages(Math.max(0, count - most), count);
  }

  private static List<CurrentMessage> joined(Vault vault, List<ConversationHistory> parts) {
    var first = parts.getFirst().started();
    var copies = new MessageCopies(vault, KeyId.of(first.zone(), first.customerId()));
    var all = new ArrayList<CurrentMessage>();
    parts.forEach(each -> all.addAll(copies.without(all, each.messages())));
    all.sort(Comparator.comparing(CurrentMessage::sentAt));
    return all;
  }
}
