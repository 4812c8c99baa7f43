package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.HeldHeap;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BigChatTest {
  private static final int MESSAGES = 30_000;

  /** Makes the chat while it is read, so that only the reader can hold it. */
  private static final class Endless extends InputStream {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm");
    private final LocalDateTime start = LocalDateTime.parse("2020-01-01T00:00");
    private byte[] line = {};
    private int at;
    private int made;

    @Override
    public int read() {
      if (at == line.length && !next()) {
        return -1;
      }
      return line[at++];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == line.length && !next()) {
        return -1;
      }
      int size = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, from, size);
      at += size;
      return size;
    }

    private boolean next() {
      if (made == MESSAGES) {
        return false;
      }
      var header = FORM.format(start.plusMinutes(7L * made));
      var text =
          " - %s: message %d %s\n"
              .formatted(made % 2 == 0 ? "alice" : "john", made, "x".repeat(1_000));
      line = (header + text).getBytes(StandardCharsets.UTF_8);
      at = 0;
      made++;
      return true;
    }
  }

  @Test
  void a_big_chat_is_read_in_little_memory() {
    long before = HeldHeap.bytes();
    var read = new AtomicInteger();
    var export = ChatExport.open(Endless::new, Optional.empty());
    export.forEach(
        _ -> {
          if (read.incrementAndGet() == MESSAGES / 2) {
            assertThat(HeldHeap.bytes() - before).isLessThan(10L << 20);
          }
        });
    assertThat(read).hasValue(MESSAGES);
  }
}
