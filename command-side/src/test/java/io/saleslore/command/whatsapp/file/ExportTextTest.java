package io.saleslore.command.whatsapp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ExportTextTest {
  private static final ReadLimits LIMITS = new ReadLimits(10_000, 100_000, 5, 1_000);

  private static List<String> read(byte[] bytes, ReadLimits limits) {
    var lines = new ArrayList<String>();
    new ExportText(ExportSource.of(bytes), limits).read(lines::add);
    return lines;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(utf8(file.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void lines_come_in_their_order_without_their_ends() {
    assertThat(read(utf8("one\ntwo\r\n\nthree"), LIMITS))
        .containsExactly("one", "two", "", "three");
    assertThat(read(utf8(""), LIMITS)).isEmpty();
    assertThat(read(utf8("\n"), LIMITS)).containsExactly("");
  }

  @Test
  void a_text_can_be_read_again_and_again() throws IOException {
    var text = new ExportText(ExportSource.of(zip(Map.of("_chat.txt", "one\ntwo"))), LIMITS);
    for (int times = 0; times < 3; times++) {
      var lines = new ArrayList<String>();
      text.read(lines::add);
      assertThat(lines).containsExactly("one", "two");
    }
  }

  @Test
  void in_an_archive_the_likeliest_file_is_the_chat() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("notes.txt", "no chat");
    files.put("sub/_chat.txt", "deep");
    files.put("WhatsApp Chat.txt", "by name");
    files.put("_chat.txt", "the chat");
    assertThat(read(zip(files), LIMITS)).containsExactly("the chat");
    files.remove("_chat.txt");
    assertThat(read(zip(files), LIMITS)).containsExactly("deep");
    files.remove("sub/_chat.txt");
    assertThat(read(zip(files), LIMITS)).containsExactly("by name");
    files.remove("WhatsApp Chat.txt");
    assertThat(read(zip(files), LIMITS)).containsExactly("no chat");
  }

  @Test
  void an_archive_without_a_text_holds_no_chat() throws IOException {
    var archive = zip(Map.of("photo.jpg", "x", "._chat.txt", "x", "__MACOSX/_chat.txt", "x"));
    assertThatThrownBy(() -> read(archive, LIMITS))
        .isInstanceOf(ChatRefused.BadArchive.class)
        .hasMessageContaining("holds no chat");
  }

  @Test
  void an_archive_that_changes_while_it_is_read_is_refused() throws IOException {
    var sources = new ArrayDeque<byte[]>();
    var files = new LinkedHashMap<String, String>();
    files.put("photo.jpg", "x");
    files.put("_chat.txt", "one");
    var chat = zip(files);
    var shorter = zip(Map.of("photo.jpg", "x"));
    sources.add(chat);
    sources.add(chat);
    sources.add(shorter);
    ExportSource changing = () -> new ByteArrayInputStream(Objects.requireNonNull(sources.poll()));
    assertThatThrownBy(() -> new ExportText(changing, LIMITS).read(_ -> {}))
        .isInstanceOf(ChatRefused.BadArchive.class)
        .hasMessageContaining("changed");
  }

  @Test
  void a_source_that_breaks_off_cannot_be_read() {
    ExportSource broken =
        () -> {
          throw new IOException("no disk");
        };
    assertThatThrownBy(() -> new ExportText(broken, LIMITS).read(_ -> {}))
        .isInstanceOf(ChatRefused.UnreadableExport.class)
        .hasMessageNotContaining("disk");
  }

  @Test
  void text_and_archive_have_limits() throws IOException {
    assertThatThrownBy(() -> read(utf8("line\n".repeat(2_001)), LIMITS))
        .isInstanceOf(ChatRefused.TooLarge.class)
        .hasMessageContaining("its text");
    var tight = new ReadLimits(10_000, 100, 5, 1_000);
    var big = zip(Map.of("_chat.txt", "x".repeat(101)));
    assertThatThrownBy(() -> read(big, tight)).isInstanceOf(ChatRefused.TooLarge.class);
    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i < 6; i++) {
      many.put("photo" + i + ".jpg", "x");
    }
    var archive = zip(many);
    assertThatThrownBy(() -> read(archive, LIMITS))
        .isInstanceOfSatisfying(
            ChatRefused.TooLarge.class, refused -> assertThat(refused.status()).isEqualTo(413))
        .hasMessageContaining("too many files");
  }
}
