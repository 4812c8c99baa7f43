package io.saleslore.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.conversation.ConversationEvent.DeliveryReported;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageChangesTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final KeyId KEY = KeyId.of(ALICES, CustomerId.fresh());
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final MessageRecorded MESSAGE =
      new MessageRecorded(
          CHAT,
          ALICES,
          MessageId.fresh(),
          MONDAY,
          Speaker.MARKETER,
          MessageKind.TEXT,
          false,
          text("first"),
          "said:1:ff:1");

  private final MessageChanges changes = new MessageChanges();

  private static SealedText text(String words) {
    return new SealedText(KEY, words);
  }

  private static MessageEdited edit(String key, int second, String words) {
    return new MessageEdited(
        CHAT, ALICES, MONDAY.plusSeconds(second), MessageKind.TEXT, text(words), key, key + second);
  }

  private CurrentMessage now() {
    return changes.applyTo(MESSAGE);
  }

  @Test
  void an_edit_of_an_export_holds_though_a_webhook_recognises_the_message_later() {
    changes.on(edit("said:1:ff:1", 0, "second"));
    changes.on(
        new MessageRecognised(CHAT, ALICES, MONDAY, Speaker.MARKETER, "said:1:ff:1", "whatsapp:1"));
    assertThat(now().text()).isEqualTo(text("second"));
    changes.on(edit("whatsapp:1", 9, "third"));
    assertThat(now().text()).isEqualTo(text("third"));
  }

  @Test
  void untouched_a_message_reads_as_it_was_recorded() {
    assertThat(now())
        .isEqualTo(
            new CurrentMessage(
                MESSAGE.messageId(),
                MONDAY,
                Speaker.MARKETER,
                MessageKind.TEXT,
                false,
                text("first"),
                null));
  }

  @Test
  void the_latest_edit_counts_in_whichever_order_edits_come() {
    changes.on(edit("said:1:ff:1", 20, "third"));
    changes.on(edit("said:1:ff:1", 10, "second"));
    assertThat(now().text()).isEqualTo(text("third"));
    assertThat(now().edited()).isTrue();
  }

  @Test
  void of_two_edits_at_the_same_time_the_later_one_to_come_counts() {
    changes.on(edit("said:1:ff:1", 10, "second"));
    changes.on(edit("said:1:ff:1", 10, "third"));
    assertThat(now().text()).isEqualTo(text("third"));
  }

  @Test
  void once_revoked_there_are_no_words_whatever_was_edited() {
    changes.on(new MessageRevoked(CHAT, ALICES, MONDAY, "said:1:ff:1"));
    changes.on(edit("said:1:ff:1", 10, "second"));
    assertThat(now().text()).isNull();
    assertThat(now().kind()).isEqualTo(MessageKind.DELETED);
  }

  @Test
  void what_a_webhook_tells_under_its_own_key_concerns_the_exported_message() {
    changes.on(edit("whatsapp:abc", 10, "second"));
    assertThat(now().text()).isEqualTo(text("first"));
    changes.on(
        new MessageRecognised(
            CHAT, ALICES, MONDAY, Speaker.MARKETER, "said:1:ff:1", "whatsapp:abc"));
    assertThat(now().text()).isEqualTo(text("second"));
    changes.on(new MessageRevoked(CHAT, ALICES, MONDAY, "whatsapp:abc"));
    assertThat(now().text()).isNull();
  }

  @Test
  void the_farthest_delivery_counts_in_whichever_order_reports_come() {
    changes.on(delivered(Delivery.READ));
    changes.on(delivered(Delivery.SENT));
    assertThat(now().delivery()).isEqualTo(Delivery.READ);
  }

  @Test
  void changes_of_another_message_change_nothing_here() {
    changes.on(edit("said:1:ff:2", 10, "second"));
    changes.on(new MessageRevoked(CHAT, ALICES, MONDAY, "said:1:ff:2"));
    assertThat(now().text()).isEqualTo(text("first"));
  }

  private static DeliveryReported delivered(Delivery delivery) {
    return new DeliveryReported(CHAT, ALICES, MONDAY, delivery, "said:1:ff:1");
  }
}
