package io.saleslore.command.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.GlassVault;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFingerprintTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final KeyId JOHN = KeyId.of(ALICES, CustomerId.fresh());
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Vault vault = new GlassVault();

  private String content(Instant at, Speaker speaker, MessageKind kind, String text) {
    return MessageFingerprint.content(vault, JOHN, at, speaker, kind, text);
  }

  private String text(String text) {
    return content(NINE, Speaker.CUSTOMER, MessageKind.TEXT, text);
  }

  @Test
  void within_a_minute_the_same_words_of_the_same_person_are_the_same() {
    assertThat(text("ok"))
        .isEqualTo(content(NINE.plusSeconds(59), Speaker.CUSTOMER, MessageKind.TEXT, "ok"))
        .isNotEqualTo(content(NINE.plusSeconds(60), Speaker.CUSTOMER, MessageKind.TEXT, "ok"))
        .isNotEqualTo(content(NINE, Speaker.MARKETER, MessageKind.TEXT, "ok"))
        .isNotEqualTo(text("no"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " no budget ",
        "no\u00a0budget",
        "no\n budget",
        "\u200eno budget\u200f",
        "no \u2003 budget"
      })
  void blanks_and_invisible_marks_make_no_difference(String written) {
    assertThat(text(written)).isEqualTo(text("no budget"));
  }

  @Test
  void an_exported_picture_with_a_caption_is_the_webhooks_caption() {
    assertThat(content(NINE, Speaker.CUSTOMER, MessageKind.MEDIA, "IMG-1.jpg\nour machine"))
        .isEqualTo(text("our machine"));
  }

  @Test
  void media_without_words_are_the_same_whatever_the_file_is_called() {
    assertThat(content(NINE, Speaker.CUSTOMER, MessageKind.MEDIA, "IMG-1.jpg"))
        .isEqualTo(content(NINE, Speaker.CUSTOMER, MessageKind.MEDIA, "offer.pdf"))
        .isEqualTo(content(NINE, Speaker.CUSTOMER, MessageKind.MEDIA, ""));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TEXT", "MEDIA"},
      mode = EnumSource.Mode.EXCLUDE)
  void of_other_entries_only_the_minute_counts(MessageKind kind) {
    assertThat(content(NINE, Speaker.CUSTOMER, kind, "one"))
        .isEqualTo(content(NINE, Speaker.CUSTOMER, kind, "other"));
  }

  @Test
  void another_customers_key_gives_another_fingerprint() {
    var other = KeyId.of(ALICES, CustomerId.fresh());
    assertThat(
            MessageFingerprint.content(vault, JOHN, NINE, Speaker.CUSTOMER, MessageKind.TEXT, "ok"))
        .isNotEqualTo(
            MessageFingerprint.content(
                vault, other, NINE, Speaker.CUSTOMER, MessageKind.TEXT, "ok"));
  }

  @Test
  void what_it_writes_it_reads() {
    var fingerprint = new MessageFingerprint(29_540_700, "0123456789abcdef", 3);
    assertThat(fingerprint).hasToString("said:29540700:0123456789abcdef:3");
    assertThat(MessageFingerprint.of(fingerprint.toString())).isEqualTo(fingerprint);
    var before1970 =
        new MessageFingerprint(MessageFingerprint.minute(Instant.EPOCH.minusSeconds(1)), "ff", 1);
    assertThat(before1970.minute()).isEqualTo(-1);
    assertThat(MessageFingerprint.of(before1970.toString())).isEqualTo(before1970);
  }

  @Test
  void only_keys_of_exports_are_fingerprints() {
    assertThat(MessageFingerprint.isFingerprint("said:1:ff:1")).isTrue();
    assertThat(MessageFingerprint.isFingerprint("whatsapp:ff")).isFalse();
    assertThat(MessageFingerprint.isFingerprint("ff")).isFalse();
  }
}
