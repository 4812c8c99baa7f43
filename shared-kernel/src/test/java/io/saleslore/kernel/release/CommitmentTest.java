package io.saleslore.kernel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {
  /** As {@code printf abc | openssl sha256 -binary | basenc --base64url} writes it. */
  private static final String OF_ABC = "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0";

  @Test
  void it_is_the_sha256_of_a_line() {
    assertThat(Commitment.to("abc")).hasToString(OF_ABC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "John of ABC Corp", "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0"})
  void no_word_can_stand_where_it_stands(String text) {
    assertThatThrownBy(() -> new Commitment(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a commitment is a SHA-256 in base64url");
  }
}
