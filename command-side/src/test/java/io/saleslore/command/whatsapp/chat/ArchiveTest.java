package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.command.whatsapp.file.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final String CHAT =
      "[28/01/24, 21:05:00] john: hi\n[28/01/24, 21:06:00] alice: ho";

  private record File(String name, byte[] content) {
    static File of(String name, String content) {
      return new File(name, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] zip(File... files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.content());
      }
    }
    return bytes.toByteArray();
  }

  private static List<ChatEntry> read(byte[] zip) {
    return Chats.entries(ChatExport.open(ExportSource.of(zip), Optional.empty()));
  }

  @Test
  void the_layouts_of_both_systems_are_read() throws IOException {
    assertThat(read(zip(File.of("00000001-PHOTO.jpg", "x"), File.of("_chat.txt", CHAT))))
        .hasSize(2);
    assertThat(
            read(
                zip(
                    File.of("notes.txt", "no chat"),
                    File.of("WhatsApp Chat with john.txt", CHAT),
                    File.of("IMG-20240128-WA0001.jpg", "x"))))
        .hasSize(2);
  }

  @Test
  void what_macos_adds_is_passed_over() throws IOException {
    var zip =
        zip(
            File.of("__MACOSX/chat/._chat.txt", "x"),
            File.of("chat/._x.txt", "x"),
            File.of("chat/_chat.txt", CHAT));
    assertThat(read(zip)).hasSize(2);
  }

  @Test
  void archives_in_archives_are_not_entered() throws IOException {
    var nested = zip(new File("chat.zip", zip(File.of("_chat.txt", CHAT))));
    assertThatThrownBy(() -> read(nested))
        .isInstanceOf(ChatRefused.BadArchive.class)
        .hasMessageContaining("no chat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../_chat.txt", "/_chat.txt", "a/../../_chat.txt", "..\\x.txt", "C:/x.txt"})
  void paths_that_lead_outside_are_refused(String path) throws IOException {
    var zip = zip(File.of("_chat.txt", CHAT), File.of(path, CHAT));
    assertThatThrownBy(() -> read(zip)).isInstanceOf(ChatRefused.BadArchive.class);
  }

  @Test
  void bombs_are_refused() throws IOException {
    var bomb = zip(File.of("_chat.txt", CHAT), new File("bomb.jpg", new byte[80 << 20]));
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(ChatRefused.TooLarge.class);
  }

  @Test
  void limits_hold() throws IOException {
    var zip = zip(File.of("a.jpg", "x".repeat(2000)), File.of("_chat.txt", CHAT));
    var limits = ReadLimits.DEFAULT;
    assertRefused(zip, new ReadLimits(50, limits.archiveBytes(), 9, 1000));
    assertRefused(zip, new ReadLimits(1000, 1500, 9, 1000));
    assertRefused(zip, new ReadLimits(1000, 9000, 1, 1000));
    assertRefused(zip, new ReadLimits(1000, 9000, 9, 20));
    assertThat(
            ChatExport.open(
                ExportSource.of(zip), Optional.empty(), new ReadLimits(1000, 9000, 9, 99)))
        .isNotNull();
  }

  @Test
  void a_message_longer_than_any_is_refused() {
    var long_ = "[28/01/24, 21:05:00] john: hi" + "\nmore".repeat(100);
    assertThatThrownBy(
            () ->
                ChatExport.open(
                    Chats.source(long_), Optional.empty(), new ReadLimits(9000, 9000, 9, 200)))
        .isInstanceOf(ChatRefused.TooLarge.class);
  }

  @Test
  void damaged_archives_are_refused() throws IOException {
    var zip = zip(File.of("_chat.txt", CHAT.repeat(50)));
    assertThatThrownBy(() -> read(Arrays.copyOf(zip, 60)))
        .isInstanceOf(ChatRefused.BadArchive.class);
    assertThatThrownBy(() -> read(zip())).isInstanceOf(ChatRefused.BadArchive.class);
  }

  private static void assertRefused(byte[] zip, ReadLimits limits) {
    assertThatThrownBy(() -> ChatExport.open(ExportSource.of(zip), Optional.empty(), limits))
        .isInstanceOf(ChatRefused.TooLarge.class);
  }
}
