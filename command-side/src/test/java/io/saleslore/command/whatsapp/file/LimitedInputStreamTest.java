package io.saleslore.command.whatsapp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {
  private static LimitedInputStream of(int bytes, long limit) {
    return new LimitedInputStream(new ByteArrayInputStream(new byte[bytes]), limit, "the bytes");
  }

  @Test
  void all_bytes_are_counted_however_they_are_read() throws IOException {
    try (var stream = of(10, 100)) {
      assertThat(stream.read()).isZero();
      assertThat(stream.read(new byte[4], 0, 4)).isEqualTo(4);
      assertThat(stream.readAllBytes()).hasSize(5);
      assertThat(stream.read()).isEqualTo(-1);
      assertThat(stream.bytesRead()).isEqualTo(10);
    }
  }

  @Test
  void the_limit_itself_may_be_read_and_nothing_beyond() throws IOException {
    try (var stream = of(10, 10)) {
      assertThat(stream.readAllBytes()).hasSize(10);
    }
    try (var stream = of(11, 10)) {
      assertThatThrownBy(stream::readAllBytes)
          .isInstanceOf(ChatRefused.TooLarge.class)
          .hasMessageContaining("the bytes");
    }
  }

  @Test
  void it_goes_back_nowhere_since_bytes_would_be_counted_twice() throws IOException {
    try (var stream = of(10, 10)) {
      assertThat(stream.markSupported()).isFalse();
    }
  }
}
