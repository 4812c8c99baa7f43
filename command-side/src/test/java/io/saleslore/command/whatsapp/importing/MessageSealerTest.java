package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.GlassVault;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageSealerTest {
  private static final KeyId KEY = KeyId.of(new StaffId("alice-123").zone(), CustomerId.fresh());
  private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00");

  private final MessageSealer sealer = sealer(Optional.of("Alice"));

  private static MessageSealer sealer(Optional<String> marketer) {
    return new MessageSealer(
        new GlassVault(), KEY, marketer, new WallTime(ZoneId.of("Europe/Berlin")));
  }

  private static ChatEntry entry(@Nullable String author, EntryKind kind, String text) {
    return new ChatEntry(NINE, author, kind, text, false);
  }

  @Test
  void a_message_is_sealed_with_its_time_its_speaker_and_its_kind() {
    var message = sealer.seal(entry("Alice", EntryKind.MEDIA, "offer.pdf")).orElseThrow();
    assertThat(message.sentAt()).hasToString("2026-03-02T08:00:00Z");
    assertThat(message.speaker()).isEqualTo(Speaker.MARKETER);
    assertThat(message.kind()).isEqualTo(MessageKind.MEDIA);
    assertThat(message.text()).isEqualTo(new SealedText(KEY, "sealed offer.pdf"));
    assertThat(message.edited()).isFalse();
  }

  @Test
  void whoever_is_not_the_marketer_is_the_customer() {
    assertThat(sealer.seal(entry("John", EntryKind.TEXT, "hi")).orElseThrow().speaker())
        .isEqualTo(Speaker.CUSTOMER);
    assertThat(
            sealer(Optional.empty())
                .seal(entry("Alice", EntryKind.TEXT, "hi"))
                .orElseThrow()
                .speaker())
        .isEqualTo(Speaker.CUSTOMER);
  }

  @Test
  void notices_and_entries_of_nobody_are_no_messages() {
    assertThat(sealer.seal(entry(null, EntryKind.CALL, "Missed voice call"))).isEmpty();
    assertThat(sealer.seal(entry("John", EntryKind.SYSTEM, "left"))).isEmpty();
  }

  @Test
  void equal_messages_of_one_minute_are_numbered() {
    var keys =
        Stream.of("ok", "ok", "no", "ok")
            .map(text -> sealer.seal(entry("John", EntryKind.TEXT, text)).orElseThrow())
            .map(message -> MessageFingerprint.of(message.dedupeKey()).occurrence())
            .toList();
    assertThat(keys).containsExactly(1, 2, 1, 3);
  }

  @Test
  void the_same_export_again_has_the_same_keys() {
    var once = sealer.seal(entry("John", EntryKind.TEXT, "ok")).orElseThrow();
    var again =
        sealer(Optional.of("Alice")).seal(entry("John", EntryKind.TEXT, "ok")).orElseThrow();
    assertThat(again.dedupeKey()).isEqualTo(once.dedupeKey());
    assertThat(again.messageId()).isNotEqualTo(once.messageId());
  }

  @Test
  void an_edited_entry_stays_one() {
    var edited = new ChatEntry(NINE, "John", EntryKind.TEXT, "ok", true);
    assertThat(sealer.seal(edited).orElseThrow().edited()).isTrue();
  }
}
