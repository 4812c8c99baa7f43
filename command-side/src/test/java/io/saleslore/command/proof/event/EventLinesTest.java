package io.saleslore.command.proof.event;

import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLinesTest {
  @TempDir Path folder;

  @Test
  void events_are_read_in_the_order_of_their_lines() throws IOException {
    try (var lines = new EventLines(stream(lines(1, 5)))) {
      assertThat(positions(lines)).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(lines.next()).isEmpty();
    }
  }

  @Test
  void the_last_line_needs_no_line_break() throws IOException {
    var all = lines(1, 2);
    var cut = Arrays.copyOf(all, all.length - 1);
    try (var lines = new EventLines(stream(cut))) {
      assertThat(positions(lines)).containsExactly(1L, 2L);
    }
  }

  @Test
  void an_empty_file_has_no_events() throws IOException {
    try (var lines = EventLines.of(Files.createFile(folder.resolve("private.jsonl")))) {
      assertThat(lines.next()).isEmpty();
    }
  }

  @Test
  void a_line_longer_than_the_buffer_is_read_whole() throws IOException {
    var text = "\"" + "x".repeat(3 << 20) + "\"";
    var bytes = new ByteBuilder(16);
    for (long position : List.of(1L, 2L)) {
      EventLine.write(event(position, "a", position - 1, text), bytes);
      bytes.add('\n');
    }
    try (var lines = new EventLines(stream(bytes.copy()))) {
      assertThat(lines.next().orElseThrow().payload()).hasSize(text.length());
      assertThat(lines.next().orElseThrow().position()).isEqualTo(2);
    }
  }

  @Test
  void however_the_bytes_arrive_the_events_are_the_same() throws IOException {
    var random = new Random(3);
    for (int round = 0; round < 20; round++) {
      try (var lines = new EventLines(trickling(lines(1, 40), random))) {
        assertThat(positions(lines)).hasSize(40).isSorted();
      }
    }
  }

  @Test
  void a_line_is_copied_as_it_stands() throws IOException {
    var all = lines(1, 3);
    var copied = new ByteArrayOutputStream();
    try (var lines = new EventLines(stream(all))) {
      while (lines.next().isPresent()) {
        lines.copyLine(copied);
      }
    }
    assertThat(copied.toByteArray()).isEqualTo(all);
  }

  @Test
  void what_is_no_event_is_named_by_its_line() throws IOException {
    var text = new String(lines(1, 2), StandardCharsets.UTF_8) + "{\"position\":3}\n";
    try (var lines = new EventLines(stream(text.getBytes(StandardCharsets.UTF_8)))) {
      lines.next();
      lines.next();
      assertThatThrownBy(lines::next)
          .isInstanceOfSatisfying(
              UnreadableLine.class, refused -> assertThat(refused.sentence()).contains("line 3"))
          .hasMessageNotContaining("position");
    }
  }

  @Test
  void the_stream_is_closed_in_the_end() throws IOException {
    var closed = new AtomicBoolean();
    var in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    new EventLines(in).close();
    assertThat(closed).isTrue();
  }

  private static byte[] lines(long first, long last) {
    var bytes = new ByteBuilder(1 << 10);
    LongStream.rangeClosed(first, last)
        .forEach(
            position -> {
              EventLine.write(event(position), bytes);
              bytes.add('\n');
            });
    return bytes.copy();
  }

  private static List<Long> positions(EventLines lines) throws IOException {
    var positions = new ArrayList<Long>();
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      positions.add(next.get().position());
    }
    return positions;
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** Gives a few bytes at a time. */
  private static InputStream trickling(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int from, int length) {
        return super.read(to, from, Math.min(length, 1 + random.nextInt(50)));
      }
    };
  }
}
