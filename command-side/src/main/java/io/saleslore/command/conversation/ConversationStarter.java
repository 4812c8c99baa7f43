package io.saleslore.command.conversation;

import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.conversation.ConversationCommand.StartConversation;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A zone has one conversation with each customer, as WhatsApp has; it is started when needed. */
@Component
public record ConversationStarter(
    CommandGateway commands,
    Conversations conversations,
    Zones zones,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * The zone's conversation under this record, started if there is none yet.
   *
   * @param timeZone the customer's; where it is not given, the marketer's own
   * @throws InvalidField if the time zone is none
   */
  public ConversationId findOrStart(Zone zone, CustomerId customer, @Nullable String timeZone) {
    return find(zone, customer).orElseGet(() -> start(zone, customer, timeZone(zone, timeZone)));
  }

  /** Where another request starts it at the same time, that one is the conversation. */
  private ConversationId start(Zone zone, CustomerId customer, ZoneId timeZone) {
    return transaction.execute(
        _ -> {
          zones.lock(zone);
          return find(zone, customer).orElseGet(() -> startAlone(zone, customer, timeZone));
        });
  }

  private ConversationId startAlone(Zone zone, CustomerId customer, ZoneId timeZone) {
    var id = ConversationId.fresh();
    commands.<Object>sendAndWait(
        new StartConversation(id, zone, customer, timeZone.getId(), clock.instant()));
    return id;
  }

  private Optional<ConversationId> find(Zone zone, CustomerId customer) {
    return conversations.with(zone, customer).map(ConversationSummary::conversationId);
  }

  /**
   * The time zone of that name; the marketer's own where it is not given.
   *
   * @throws InvalidField if there is none of that name
   */
  public ZoneId timeZone(Zone zone, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return zones.timeZoneOf(zone).orElseThrow();
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new InvalidField("timeZone", "is an IANA name such as Europe/Berlin");
    }
  }
}
