package io.saleslore.command.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.conversation.NotYourConversation;
import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.Random;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class ConversationHistoryTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final ConversationId CHAT = ConversationId.fresh();

  private final EventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private int count;

  @Test
  void a_page_is_a_part_of_the_whole_however_messages_came() {
    var random = new Random(5);
    happened(new ConversationStarted(CHAT, ALICES, JOHN, "Europe/Berlin", MONDAY));
    for (int i = 0; i < 400; i++) {
      happened(said(i, MONDAY.plusMillis(random.nextInt(40_000))));
      if (i % 7 == 0) {
        happened(edited(random.nextInt(400)));
      }
      if (i % 11 == 0) {
        happened(new MessageRevoked(CHAT, ALICES, MONDAY, "key " + random.nextInt(400)));
      }
    }
    var whole = ConversationHistory.read(events, CHAT).messages();
    assertThat(whole).hasSize(400);
    var outline = ConversationHistory.outline(events, CHAT);
    assertThat(outline.count()).isEqualTo(400);
    assertThat(outline.messages()).isEqualTo(whole);
    for (int tries = 0; tries < 200; tries++) {
      int from = random.nextInt(401);
      int to = from + random.nextInt(401 - from);
      assertThat(outline.messages(from, to)).isEqualTo(whole.subList(from, to));
    }
  }

  @Test
  void the_latest_messages_are_those_sent_last_and_not_those_recorded_last() {
    happened(new ConversationStarted(CHAT, ALICES, JOHN, "Europe/Berlin", MONDAY));
    for (int i = 0; i < 10; i++) {
      happened(said(i, MONDAY.minusSeconds(i)));
    }
    var history = ConversationHistory.read(events, CHAT);
    assertThat(history.latest(3)).isEqualTo(history.messages().subList(7, 10));
    assertThat(history.latest(20)).isEqualTo(history.messages());
  }

  @Test
  void there_is_none_of_a_conversation_that_never_was() {
    assertThatThrownBy(() -> ConversationHistory.outline(events, CHAT))
        .isInstanceOf(NotYourConversation.class);
  }

  private void happened(ConversationEvent event) {
    events.publish(
        new GenericDomainEventMessage<>("Conversation", CHAT.toString(), count++, event));
  }

  private static MessageRecorded said(int number, Instant at) {
    return new MessageRecorded(
        CHAT,
        ALICES,
        MessageId.fresh(),
        at,
        number % 2 == 0 ? Speaker.MARKETER : Speaker.CUSTOMER,
        MessageKind.TEXT,
        false,
        sealed(number),
        "key " + number);
  }

  private static MessageEdited edited(int number) {
    return new MessageEdited(
        CHAT, ALICES, MONDAY, MessageKind.TEXT, sealed(-number), "key " + number, "edit");
  }

  private static SealedText sealed(int number) {
    return new SealedText(KeyId.of(ALICES, JOHN), "sealed " + number);
  }
}
