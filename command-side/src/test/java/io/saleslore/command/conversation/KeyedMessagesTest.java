package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.fixture.HeldHeap;
import io.saleslore.command.storyline.StoryLine;
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
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyedMessagesTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final SealedText SEALED =
      new SealedText(KeyId.of(ALICES, CustomerId.fresh()), "AAAA");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final int MANY = 200_000;

  private final KeyedMessages messages = new KeyedMessages();
  private final StoryLine stories = new StoryLine();

  @Test
  void a_conversation_holds_next_to_nothing_of_what_exports_brought() {
    long before = HeldHeap.bytes();
    for (int i = 0; i < MANY; i++) {
      var message = recorded(i, new MessageFingerprint(i, "%032x".formatted(i), 1).toString());
      messages.on(message);
      stories.sent(message.sentAt());
    }
    assertThat(HeldHeap.bytes() - before).isLessThan(5L << 20);
    assertThat(stories.isRunning()).isTrue();
  }

  @Test
  void it_knows_the_keys_of_those_that_webhooks_brought() {
    messages.on(recorded(1, "whatsapp:abc"));
    messages.on(recorded(2, new MessageFingerprint(2, "0".repeat(32), 1).toString()));
    assertThat(messages.has("whatsapp:abc")).isTrue();
    assertThat(messages.has(new MessageFingerprint(2, "0".repeat(32), 1).toString())).isFalse();
  }

  private static MessageRecorded recorded(int number, String key) {
    return new MessageRecorded(
        CHAT,
        ALICES,
        MessageId.fresh(),
        MONDAY.plus(Duration.ofMinutes(3L * number)),
        Speaker.CUSTOMER,
        MessageKind.TEXT,
        false,
        SEALED,
        key);
  }
}
