package io.saleslore.command.whatsapp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  /** As long as the reader's own buffer. */
  private static final int BUFFER = 1 << 15;

  private static List<String> lines(String text, int limit) throws IOException {
    var lines = new ArrayList<String>();
    try (var reader = new LineReader(new StringReader(text), limit)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 0, 1, 2})
  void a_line_may_end_anywhere_around_the_end_of_the_buffer(int beside) throws IOException {
    var first = "x".repeat(BUFFER + beside);
    assertThat(lines(first + "\nsecond\r\nthird", 1 << 20))
        .containsExactly(first, "second", "third");
    assertThat(lines(first + "\r\nsecond", 1 << 20)).containsExactly(first, "second");
    assertThat(lines(first, 1 << 20)).containsExactly(first);
  }

  @Test
  void a_line_may_be_longer_than_several_buffers() throws IOException {
    var line = "x".repeat(3 * BUFFER + 7);
    assertThat(lines("a\n" + line + "\nb", 1 << 20)).containsExactly("a", line, "b");
  }

  @Test
  void a_line_longer_than_the_limit_is_refused() {
    assertThatThrownBy(() -> lines("x".repeat(2 * BUFFER), BUFFER + 10))
        .isInstanceOf(ChatRefused.TooLarge.class)
        .hasMessageContaining("longer than any message");
  }

  @Test
  void only_the_last_carriage_return_belongs_to_the_end_of_a_line() throws IOException {
    assertThat(lines("a\r\r\nb\rc", 100)).containsExactly("a\r", "b\rc");
  }
}
