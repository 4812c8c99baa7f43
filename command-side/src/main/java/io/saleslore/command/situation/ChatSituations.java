package io.saleslore.command.situation;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.deal.OpenQuotes;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.history.JoinedHistory;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the latest messages of a conversation and reads its situation; nothing is stored. */
@Component
public record ChatSituations(
    Conversations conversations,
    Customers customers,
    OpenQuotes quotes,
    EventStore events,
    Vault vault,
    SituationAnalyser analyser,
    Prices prices) {
  /** Bounds what is opened, however long the two have written. */
  static final int MOST = 60;

  /**
   * Where the conversation stands now.
   *
   * @throws io.saleslore.command.conversation.NotYourConversation if the zone has none such
   */
  public ChatSituation of(Zone zone, ConversationId conversation) {
    var summary = conversations.require(zone, conversation);
    var parts = conversations.readWith(zone, conversation);
    var messages = latest(parts);
    var last = LastWords.in(messages);
    var read = read(messages, last);
    return new ChatSituation(
        codes(zone, summary.customerId(), parts, read),
        read,
        last.until() < messages.size(),
        ZoneId.of(summary.timeZone()));
  }

  private List<CurrentMessage> latest(List<ConversationId> parts) {
    return JoinedHistory.read(events, vault, parts).latest(MOST).stream()
        .filter(message -> message.kind() != MessageKind.REACTION)
        .toList();
  }

  private List<ReadMessage> read(List<CurrentMessage> messages, LastWords last) {
    if (last.from() == last.until()) {
      return List.of();
    }
    var said = messages.stream().limit(last.until()).map(this::open).toList();
    List<Analysis> seen = analyser.analyse(said);
    return IntStream.range(last.from(), last.until())
        .mapToObj(i -> ReadMessage.of(messages.get(i), seen.get(i)))
        .toList();
  }

  private Utterance open(CurrentMessage message) {
    var text = message.text() == null ? "" : vault.open(message.text());
    return new Utterance(message.speaker(), text, null);
  }

  private Situation codes(
      Zone zone, CustomerId customer, List<ConversationId> parts, List<ReadMessage> read) {
    var person = customers.person(zone, customer);
    return new Situation(
        objection(read),
        known(person.industry()),
        known(person.businessSize()),
        known(prices.band(quotes.latest(zone, parts).orElse(null))));
  }

  /** The one that was raised last. */
  private static @Nullable Objection objection(List<ReadMessage> read) {
    return read.reversed().stream()
        .map(ReadMessage::objection)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static <C extends Code> @Nullable C known(C code) {
    return code.isUnknown() ? null : code;
  }
}
