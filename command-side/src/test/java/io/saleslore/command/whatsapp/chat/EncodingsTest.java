package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
  private static List<ChatEntry> read(byte[] bytes) {
    return Chats.entries(ChatExport.open(ExportSource.of(bytes), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false",
    "UTF-8,true",
    "UTF-16LE,false",
    "UTF-16LE,true",
    "UTF-16BE,false",
    "UTF-16BE,true"
  })
  void encodings_are_found_with_and_without_their_mark(String encoding, boolean marked) {
    var chat = "28/01/24, 21:05 - john: ₹450\r\n28/01/24, 21:06 - alice: one\r\ntwo\r\n";
    var entries = read(((marked ? "\ufeff" : "") + chat).getBytes(Charset.forName(encoding)));
    assertThat(entries.stream().map(ChatEntry::text)).containsExactly("₹450", "one\ntwo");
  }

  @Test
  void malformed_bytes_lose_no_line() {
    var bytes = "28/01/24, 21:05 - john: a?b\nc".getBytes(StandardCharsets.UTF_8);
    bytes[25] = (byte) 0xFF;
    assertThat(read(bytes).getFirst().text()).isEqualTo("a\ufffdb\nc");
  }

  @Test
  void what_is_no_chat_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> Chats.read("")).isInstanceOf(ChatRefused.EmptyExport.class);
    assertThatThrownBy(() -> Chats.read("Dear john,", "this is a letter: no chat."))
        .isInstanceOf(ChatRefused.NotAChat.class)
        .hasMessageNotContaining("john");
    assertThatThrownBy(() -> read(new byte[4096])).isInstanceOf(ChatRefused.class);
  }

  @Test
  void a_source_that_fails_is_refused() {
    ExportSource broken =
        () -> {
          throw new java.io.IOException("broken");
        };
    assertThatThrownBy(() -> ChatExport.open(broken, Optional.empty()))
        .isInstanceOf(ChatRefused.Unreadable.class);
  }
}
