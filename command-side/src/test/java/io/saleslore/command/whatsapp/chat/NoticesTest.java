package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.whatsapp.entry.EntryKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "28/01/24, 21:05 - Messages and calls are end-to-end encrypted. Tap to learn more.",
        "28/01/24, 21:05 - This chat is with a business account. Tap to learn more.",
        "28/01/24, 21:05 - Your security code with john: ABC Corp changed. Tap to learn more.",
        "28/01/24, 21:05 - You created group \"Deals: 2024\"",
        "28/01/24, 21:05 - john changed the subject from \"Deals: old\" to \"Deals: new\"",
        "28/01/24, 21:05 - john hat den Betreff von „Alt: 1“ zu „Neu: 2“ geändert.",
        "28/01/24, 21:05 - john added bob: ABC Corp",
        "[28/01/24, 21:05:00] john: \u200eMessages and calls are end-to-end encrypted. No one"
            + " outside of this chat, not even WhatsApp, can read or listen to them.",
        "[28/01/24, 21:05:00] john: Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        "[28/01/24, 21:05:00] john: \u200e메시지 및 전화는 종단간 암호화되어 안전합니다.",
        "[28/01/24, 21:05:00] Deals: \u200ejohn created this group",
        "[28/01/24, 21:05:00] john: \u200eNi afikun eto tuntun kan wa nibi.",
      })
  void the_app_speaks_whatever_colon_or_name_stands_there(String line) {
    var entry = Chats.only(line);
    assertThat(entry.kind()).isEqualTo(EntryKind.SYSTEM);
    assertThat(entry.author()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28/01/24, 21:05 - john: You created group \"Deals: 2024\"",
        "28/01/24, 21:05 - john: are messages and calls end-to-end encrypted?",
        "[28/01/24, 21:05:00] john: our app is end-to-end encrypted",
      })
  void people_may_say_the_same(String line) {
    var entry = Chats.only(line);
    assertThat(entry.kind()).isEqualTo(EntryKind.TEXT);
    assertThat(entry.author()).isEqualTo("john");
  }
}
