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
import java.util.function.Function;
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
    return with(zone, customer, timeZone, found -> found);
  }

  /**
   * Does something with that conversation. One that has to be started first is so in the same
   * transaction: it is written once, and nothing of it is left where the rest fails.
   *
   * @param timeZone as above
   * @throws InvalidField if the time zone is none
   */
  public <T> T with(
      Zone zone, CustomerId customer, @Nullable String timeZone, Function<ConversationId, T> work) {
    return find(zone, customer)
        .map(work)
        .orElseGet(() -> startedWith(zone, customer, timeZone(zone, timeZone), work));
  }

  /**
   * Where another request starts it at the same time, that one is the conversation. What is done
   * with one that others know commits by itself: they may be writing, too.
   */
  private <T> T startedWith(
      Zone zone, CustomerId customer, ZoneId timeZone, Function<ConversationId, T> work) {
    Optional<T> done =
        transaction.execute(
            _ -> {
              zones.lock(zone);
              return find(zone, customer).isPresent()
                  ? Optional.empty()
                  : Optional.of(work.apply(startAlone(zone, customer, timeZone)));
            });
    return done.or(() -> find(zone, customer).map(work)).orElseThrow();
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
