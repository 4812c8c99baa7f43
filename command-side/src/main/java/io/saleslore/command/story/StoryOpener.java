package io.saleslore.command.story;

import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.history.FinishedStory;
import io.saleslore.kernel.erasure.Subject;
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
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads a story from its events and opens it: the one place where it stands in the clear. */
@Component
record StoryOpener(EventStore events, StoryPeople people, ToldOnce once, Vault vault)
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
    var person = people.customer(ref.zone(), started.customerId());
    var customer = person.card();
    var deal = deal(story);
    var messages = once.of(new Subject(ref.zone(), started.customerId()), story.messages());
    return new PrivateStory(
        ref,
        story.revision(),
        people.marketerHash(ref.zone()),
        people.customerHash(customer),
        people.companyHash(customer),
        people.names(person, ref.zone()),
        customer.industry(),
        customer.businessSize(),
        deal.quoted(),
        story.outcome(),
        story.deal() != null,
        deal.openedAt() == null ? firstMessageAt(messages, story.until()) : deal.openedAt(),
        story.until(),
        ZoneId.of(started.timeZone()),
        opened(messages));
  }

  private QuotedDeal deal(FinishedStory story) {
    return story.deal() == null
        ? QuotedDeal.NONE
        : QuotedDeal.read(events, vault, story.deal(), story.until());
  }

  private static Instant firstMessageAt(List<CurrentMessage> messages, Instant until) {
    return messages.isEmpty() ? until : messages.getFirst().sentAt();
  }

  private List<StoryMessage> opened(List<CurrentMessage> messages) {
    return messages.stream()
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
}
