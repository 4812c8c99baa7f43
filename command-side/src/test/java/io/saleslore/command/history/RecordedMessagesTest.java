package io.saleslore.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
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
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held or read again from their events, messages are the same. */
class RecordedMessagesTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final SealedText SEALED =
      new SealedText(KeyId.of(ALICES, CustomerId.fresh()), "AAAA");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final EventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

  private RecordedMessages messages(int mostHeld, int... seconds) {
    var messages = new RecordedMessages(events, CHAT, mostHeld);
    for (int i = 0; i < seconds.length; i++) {
      var message = message(seconds[i]);
      events.publish(new GenericDomainEventMessage<>("Conversation", CHAT.toString(), i, message));
      messages.add(message, i);
    }
    return messages;
  }

  private static MessageRecorded message(int second) {
    return new MessageRecorded(
        CHAT,
        ALICES,
        new MessageId(new UUID(7, second)),
        at(second),
        Speaker.CUSTOMER,
        MessageKind.TEXT,
        false,
        SEALED,
        "key " + second);
  }

  private static Instant at(int second) {
    return MONDAY.plusSeconds(second);
  }

  private static List<Long> seconds(List<MessageRecorded> messages) {
    return messages.stream()
        .map(each -> each.sentAt().getEpochSecond() - at(0).getEpochSecond())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 100})
  void the_latest_are_told_in_the_order_they_were_sent(int mostHeld) {
    var messages = messages(mostHeld, 5, 1, 4, 2, 3);
    assertThat(messages.count()).isEqualTo(5);
    assertThat(seconds(messages.latest(Instant.MIN, Instant.MAX, 10)))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(seconds(messages.latest(Instant.MIN, Instant.MAX, 2))).containsExactly(4L, 5L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100})
  void a_time_reaches_from_behind_its_start_up_to_its_end(int mostHeld) {
    var messages = messages(mostHeld, 1, 2, 3, 4);
    assertThat(seconds(messages.latest(at(1), at(3), 10))).containsExactly(2L, 3L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100})
  void a_slice_is_a_part_of_all(int mostHeld) {
    var messages = messages(mostHeld, 5, 1, 4, 2, 3);
    assertThat(seconds(messages.slice(1, 4))).containsExactly(2L, 3L, 4L);
    assertThat(messages.slice(2, 2)).isEmpty();
  }

  @Test
  void what_comes_while_they_are_read_is_not_among_them() {
    var messages = messages(0, 1, 2);
    events.publish(new GenericDomainEventMessage<>("Conversation", CHAT.toString(), 2, message(3)));
    assertThat(seconds(messages.latest(Instant.MIN, Instant.MAX, 10))).containsExactly(1L, 2L);
  }
}
