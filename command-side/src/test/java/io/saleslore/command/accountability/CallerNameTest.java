package io.saleslore.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerNameTest {
  private static Jwt token(String subject) {
    return Jwt.withTokenValue("t").header("alg", "none").claim("sub", subject).build();
  }

  @Test
  void it_is_the_subject_without_what_is_blank_around_it() {
    assertThat(CallerName.of(token(" carol "))).isEqualTo("carol");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "carol\u0000", "carol\nand dave"})
  void nothing_is_done_in_a_name_that_nobody_can_read(String subject) {
    assertThatThrownBy(() -> CallerName.of(token(subject)))
        .isInstanceOf(Rejection.NotAllowed.class);
  }

  @Test
  void nothing_is_done_in_a_name_without_end() {
    assertThatThrownBy(() -> CallerName.of(token("c".repeat(256))))
        .isInstanceOf(Rejection.NotAllowed.class);
  }

  @Test
  void nothing_is_done_in_nobodys_name() {
    var token = Jwt.withTokenValue("t").header("alg", "none").claim("roles", "any").build();
    assertThatThrownBy(() -> CallerName.of(token)).isInstanceOf(Rejection.NotAllowed.class);
  }
}
