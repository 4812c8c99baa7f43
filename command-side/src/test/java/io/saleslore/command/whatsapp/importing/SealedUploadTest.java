package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.whatsapp.file.ChatRefused;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedUploadTest {
  private static final byte[] CHAT =
      "28/01/24, 21:05 - john: no budget\n".repeat(5000).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void it_reads_again_and_again_what_was_added() throws Exception {
    try (var upload = new SealedUpload(folder, CHAT.length)) {
      upload.add(new ByteArrayInputStream(CHAT, 0, 1000));
      upload.add(new ByteArrayInputStream(CHAT, 1000, CHAT.length - 1000));
      upload.complete();
      assertThat(upload.open()).hasBinaryContent(CHAT);
      assertThat(upload.open()).hasBinaryContent(CHAT);
    }
  }

  @Test
  void no_word_of_it_stands_on_disk() throws Exception {
    try (var upload = new SealedUpload(folder, CHAT.length)) {
      upload.add(new ByteArrayInputStream(CHAT));
      upload.complete();
      var bytes = ByteBuffer.allocate((int) upload.file().size());
      upload.file().read(bytes, 0);
      assertThat(bytes.position()).isGreaterThan(CHAT.length);
      assertThat(new String(bytes.array(), StandardCharsets.ISO_8859_1))
          .doesNotContain("john")
          .doesNotContain("budget");
    }
  }

  @Test
  void a_short_one_stays_in_memory() throws Exception {
    try (var upload = new SealedUpload(folder, CHAT.length)) {
      upload.add(new ByteArrayInputStream(CHAT, 0, 1000));
      upload.complete();
      assertThat(upload.open()).hasBinaryContent(Arrays.copyOf(CHAT, 1000));
      assertThat(upload.open()).hasBinaryContent(Arrays.copyOf(CHAT, 1000));
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void nothing_is_left_behind() throws Exception {
    try (var upload = new SealedUpload(folder, CHAT.length)) {
      upload.add(new ByteArrayInputStream(CHAT));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_takes_no_more_than_its_limit() throws Exception {
    try (var upload = new SealedUpload(folder, CHAT.length - 1L)) {
      assertThatThrownBy(() -> upload.add(new ByteArrayInputStream(CHAT)))
          .isInstanceOf(ChatRefused.TooLarge.class);
    }
  }
}
