package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.ActivityInterval;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddedMessagesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Zone ZONE = new Zone("staff-alice-123");
  private static final String LIVE = "00ff";
  private static final String EXPORTED = "said:29000000:00ff:1";

  private static AddedMessages one(Instant sentAt, Speaker speaker, String key, long number) {
    var sealed = new SealedText(KeyId.of(ZONE, CustomerId.fresh()), "c2VhbGVk");
    var message =
        new MessageRecorded(
            ConversationId.fresh(),
            ZONE,
            MessageId.fresh(),
            sentAt,
            speaker,
            MessageKind.TEXT,
            false,
            sealed,
            key);
    return AddedMessages.one(message, number, TEN);
  }

  private static AddedMessages customers(String key) {
    return one(NINE, Speaker.CUSTOMER, key, 1);
  }

  private static AddedMessages marketers(String key) {
    return one(NINE, Speaker.MARKETER, key, 2);
  }

  @Test
  void messages_of_one_unit_of_work_add_up() {
    var both = one(TEN, Speaker.CUSTOMER, LIVE, 1).and(one(NINE, Speaker.CUSTOMER, LIVE, 2));
    assertThat(both.count()).isEqualTo(2);
    assertThat(both.sent()).isEqualTo(new ActivityInterval(NINE, TEN));
    assertThat(both.lastNumber()).as("that was sent last").isEqualTo(1);
  }

  @Test
  void what_the_customer_wrote_since_the_marketer_wrote_is_unread() {
    assertThat(customers(LIVE).and(customers(LIVE)).unread()).isEqualTo(2);
    var answered = customers(LIVE).and(marketers(LIVE)).and(customers(LIVE));
    assertThat(answered.unread()).isEqualTo(1);
    assertThat(answered.answered()).isTrue();
  }

  @Test
  void an_imported_chat_was_read_before() {
    var imported = customers(EXPORTED).and(marketers(EXPORTED)).and(customers(EXPORTED));
    assertThat(imported.unread()).isZero();
    assertThat(imported.answered()).isFalse();
  }
}
