package io.saleslore.command.story;

import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.CustomerIsErased;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.history.FinishedStory;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.story.NoSuchStory;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a story from its events and opens it: the one place where it stands in the clear. */
@Component
record StoryOpener(
    EventStore events, Customers customers, Contacts contacts, Zones zones, Vault vault)
    implements Stories {
  @Override
  public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
    return reader.apply(open(ref));
  }

  private PrivateStory open(StoryRef ref) {
    var history = ConversationHistory.read(events, ref.conversationId());
    var started = history.started();
    var story =
        history
            .story(ref.storyId())
            .filter(_ -> started.zone().equals(ref.zone()))
            .orElseThrow(() -> new NoSuchStory(ref));
    var customer = open(ref.zone(), started.customerId());
    var marketer = zones.ownerOf(ref.zone()).map(StaffId::zone).orElse(ref.zone());
    var deal = deal(story);
    return new PrivateStory(
        ref,
        story.revision(),
        vault.pepper("marketer", marketer.value()),
        vault.pepper("customer", contacts.identity(customer)),
        hash("company", customer.company()),
        names(customer, ref.zone(), marketer),
        customer.industry(),
        customer.businessSize(),
        deal.quoted(),
        story.outcome(),
        story.deal() != null,
        deal.openedAt() == null ? firstMessageAt(story) : deal.openedAt(),
        story.until(),
        ZoneId.of(started.timeZone()),
        messages(story));
  }

  private Customers.Card open(Zone zone, CustomerId customer) {
    try {
      return customers.open(zone, customer);
    } catch (CustomerIsErased _) {
      throw new KeyShredded(KeyId.of(zone, customer));
    }
  }

  private QuotedDeal deal(FinishedStory story) {
    return story.deal() == null
        ? QuotedDeal.NONE
        : QuotedDeal.read(events, vault, story.deal(), story.until());
  }

  /** Names that the text may contain: those of the customer and of the marketers. */
  private List<String> names(Customers.Card customer, Zone zone, Zone marketer) {
    return Stream.of(
            customer.name(),
            customer.company(),
            zones.nameOf(zone).orElse(null),
            zones.nameOf(marketer).orElse(null))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Instant firstMessageAt(FinishedStory story) {
    return story.messages().isEmpty() ? story.until() : story.messages().getFirst().sentAt();
  }

  private List<StoryMessage> messages(FinishedStory story) {
    return story.messages().stream()
        .filter(message -> message.kind() != MessageKind.REACTION)
        .map(this::open)
        .toList();
  }

  private StoryMessage open(CurrentMessage message) {
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
