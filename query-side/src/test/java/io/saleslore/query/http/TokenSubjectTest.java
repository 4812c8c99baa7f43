package io.saleslore.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenSubjectTest {
  @Test
  void a_caller_is_named_by_the_subject_of_the_token() {
    assertThat(TokenSubject.of(token().subject("carol").build())).isEqualTo("carol");
  }

  @Test
  void a_token_without_subject_is_named_as_that() {
    assertThat(TokenSubject.of(token().claim("roles", "DATA_TEAM").build()))
        .isEqualTo("a token without subject");
  }

  private static Jwt.Builder token() {
    return Jwt.withTokenValue("t").header("alg", "none");
  }
}
