package io.saleslore.command.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.conversation.ConversationCommand.RecogniseMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class KnownMessagesTest {
  private static final ToldMessage TOLD =
      new ToldMessage("aa", "whatsapp:7", Speaker.CUSTOMER, false);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final ConversationId chat = alice.conversation(john);
  private final KeyId key = KeyId.of(alice.zone(), john);
  private final KnownMessages known = zones.part(KnownMessages.class);

  private SealedMessage exported(Instant at, String content, int occurrence) {
    return new SealedMessage(
        MessageId.fresh(),
        at,
        Speaker.CUSTOMER,
        MessageKind.TEXT,
        false,
        new SealedText(key, "sealed hi"),
        new MessageFingerprint(MessageFingerprint.minute(at), content, occurrence).toString());
  }

  private void record(SealedMessage... messages) {
    zones.send(new RecordMessages(chat, alice.zone(), List.of(messages)));
  }

  private RecogniseMessage recognise(UntoldMessage untold, String toldAs) {
    return new RecogniseMessage(
        chat, alice.zone(), untold.sentAt(), Speaker.CUSTOMER, untold.messageKey(), toldAs);
  }

  @Test
  void what_is_recorded_is_not_fresh() {
    var one = exported(NINE, "aa", 1);
    var two = exported(NINE, "aa", 2);
    assertThat(known.news(chat, List.of(one, two)).fresh()).containsExactly(one, two);
    record(one);
    assertThat(known.news(chat, List.of(one, two)).fresh()).containsExactly(two);
    record(two);
    assertThat(known.news(chat, List.of(one, two)).fresh()).isEmpty();
    assertThat(known.news(chat, List.of()).fresh()).isEmpty();
  }

  @Test
  void messages_far_apart_are_looked_up_one_by_one() {
    var old = exported(NINE.minus(Duration.ofDays(400)), "aa", 1);
    var late = exported(NINE, "bb", 1);
    var between = exported(NINE.minus(Duration.ofDays(200)), "cc", 1);
    record(old, late);
    assertThat(known.news(chat, List.of(late, between, old)).fresh()).containsExactly(between);
  }

  @Test
  void another_conversation_knows_nothing_of_it() {
    var message = exported(NINE, "aa", 1);
    record(message);
    assertThat(known.news(ConversationId.fresh(), List.of(message)).fresh())
        .containsExactly(message);
    assertThat(known.untold(ConversationId.fresh(), NINE, "aa")).isEmpty();
  }

  @Test
  void equal_messages_of_an_export_are_recognised_one_after_the_other() {
    record(exported(NINE, "aa", 1), exported(NINE.plusSeconds(5), "aa", 2));
    var first = known.untold(chat, NINE.plusSeconds(30), "aa").orElseThrow();
    assertThat(first.sentAt()).isEqualTo(NINE);
    zones.send(recognise(first, "whatsapp:1"));
    var second = known.untold(chat, NINE, "aa").orElseThrow();
    assertThat(second.sentAt()).isEqualTo(NINE.plusSeconds(5));
    zones.send(recognise(second, "whatsapp:2"));
    assertThat(known.untold(chat, NINE, "aa")).isEmpty();
  }

  @Test
  void a_message_is_recognised_once_though_two_webhooks_tell_of_it() {
    record(exported(NINE, "aa", 1));
    var message = known.untold(chat, NINE, "aa").orElseThrow();
    zones.send(recognise(message, "whatsapp:1"));
    assertThatThrownBy(() -> zones.send(recognise(message, "whatsapp:2")))
        .hasStackTraceContaining("another webhook told of this message first");
    assertThat(zones.countEvents(MessageRecognised.class)).isOne();
  }

  @Test
  void what_a_webhook_brought_an_export_does_not_bring_again() {
    zones.tables().transaction().executeWithoutResult(_ -> known.addTold(chat, NINE, TOLD));
    zones.tables().transaction().executeWithoutResult(_ -> known.addTold(chat, NINE, TOLD));
    var third = exported(NINE, "aa", 3);
    assertThat(
            known
                .news(chat, List.of(exported(NINE, "aa", 1), exported(NINE, "aa", 2), third))
                .fresh())
        .containsExactly(third);
    assertThat(known.untold(chat, NINE, "aa")).isEmpty();
  }

  @Test
  void with_the_customer_all_fingerprints_are_forgotten() {
    record(exported(NINE, "aa", 1), exported(NINE, "bb", 1));
    assertThat(zones.tables().count("private_zone.message_fingerprint")).isEqualTo(2);
    alice.forget(new CustomerId(key.subject()), chat);
    assertThat(zones.tables().count("private_zone.message_fingerprint")).isZero();
  }

  @Test
  void messages_written_by_hand_leave_no_fingerprint() {
    alice.hear(chat, NINE, "hi");
    assertThat(zones.tables().count("private_zone.message_fingerprint")).isZero();
  }
}
