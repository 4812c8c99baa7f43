package io.saleslore.command.story;

import io.saleslore.command.conversation.History;
import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.CustomerIsErased;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.NoSuchStory;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a story from its events and opens it: the one place where it stands in the clear. */
@Component
class StoriesOfZones implements Stories {
  private final EventStore events;
  private final Customers customers;
  private final Contacts contacts;
  private final Zones zones;
  private final Vault vault;

  StoriesOfZones(
      EventStore events, Customers customers, Contacts contacts, Zones zones, Vault vault) {
    this.events = events;
    this.customers = customers;
    this.contacts = contacts;
    this.zones = zones;
    this.vault = vault;
  }

  @Override
  public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
    return reader.apply(story(ref));
  }

  private PrivateStory story(StoryRef ref) {
    var history = History.read(events, ref.conversationId());
    var started = history.started();
    var reading =
        history
            .reading(ref.storyId())
            .filter(_ -> started.zone().equals(ref.zone()))
            .orElseThrow(() -> new NoSuchStory(ref));
    var customer = open(ref.zone(), started.customerId());
    var marketer = zones.ownerOf(ref.zone()).map(StaffId::zone).orElse(ref.zone());
    var deal = deal(reading.deal(), reading.until());
    return new PrivateStory(
        ref,
        reading.revision(),
        vault.pepper("marketer", marketer.value()),
        vault.pepper("customer", contacts.identity(customer)),
        hash("company", customer.company()),
        Stream.of(
                customer.name(),
                customer.company(),
                zones.nameOf(ref.zone()).orElse(null),
                zones.nameOf(marketer).orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        customer.industry(),
        customer.businessSize(),
        deal.quoted(),
        reading.outcome(),
        reading.deal() != null,
        deal.openedAt() == null ? firstMessage(reading) : deal.openedAt(),
        reading.until(),
        ZoneId.of(started.timeZone()),
        reading.messages().stream()
            .filter(message -> message.kind() != MessageKind.REACTION)
            .map(this::open)
            .toList());
  }

  private Customers.Card open(Zone zone, CustomerId customer) {
    try {
      return customers.open(zone, customer);
    } catch (CustomerIsErased _) {
      throw new KeyShredded(KeyId.of(zone, customer));
    }
  }

  private record DealSoFar(@Nullable Instant openedAt, @Nullable Amount quoted) {}

  private DealSoFar deal(@Nullable DealId id, Instant until) {
    if (id == null) {
      return new DealSoFar(null, null);
    }
    var history = events.readEvents(id.toString()).asStream();
    return history
        .map(event -> (DealEvent) event.getPayload())
        .reduce(new DealSoFar(null, null), (so, event) -> so(so, event, until), (_, last) -> last);
  }

  private DealSoFar so(DealSoFar far, DealEvent event, Instant until) {
    return switch (event) {
      case DealOpened opened -> new DealSoFar(opened.at(), null);
      case DealQuoted quoted when !quoted.at().isAfter(until) ->
          new DealSoFar(far.openedAt(), Amount.of(vault.open(quoted.amount())));
      default -> far;
    };
  }

  private static Instant firstMessage(History.Reading reading) {
    var messages = reading.messages();
    return messages.isEmpty() ? reading.until() : messages.getFirst().sentAt();
  }

  private StoryMessage open(History.Message message) {
    return new StoryMessage(
        message.sentAt(),
        message.speaker(),
        message.kind(),
        message.text() == null ? "" : vault.open(message.text()));
  }

  private @Nullable String hash(String purpose, @Nullable String name) {
    return name == null ? null : vault.pepper(purpose, name.strip().toLowerCase(Locale.ROOT));
  }
}
