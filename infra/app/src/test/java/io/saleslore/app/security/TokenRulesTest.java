package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRulesTest {
  private static final String ISSUER = "https://issuer.example";

  private static Jwt.Builder good() {
    var now = Instant.now();
    return Jwt.withTokenValue("token")
        .header("alg", "RS256")
        .header("typ", "JWT")
        .issuer(ISSUER)
        .audience(List.of("another", "saleslore"))
        .subject("alice")
        .issuedAt(now)
        .expiresAt(now.plusSeconds(300))
        .claim("roles", List.of("MARKETER"));
  }

  private static boolean isBelieved(Jwt token) {
    return !TokenRules.of(ISSUER, List.of("saleslore")).validate(token).hasErrors();
  }

  @Test
  void a_token_that_says_everything_is_believed() {
    assertThat(isBelieved(good().build())).isTrue();
    assertThat(isBelieved(good().header("typ", "at+jwt").build())).isTrue();
    assertThat(isBelieved(good().claim("roles", "ADMIN").build())).isTrue();
    var several = List.of("DATA_TEAM", "TEMPLATE_REVIEWER", "MARKETER", "offline_access");
    assertThat(isBelieved(good().claim("roles", several).build())).isTrue();
    var officer = List.of("COMPLIANCE", "offline_access");
    assertThat(isBelieved(good().claim("roles", officer).build())).isTrue();
  }

  private static Arguments without(String name, UnaryOperator<Jwt.Builder> change) {
    return Arguments.of(name, change);
  }

  static Stream<Arguments> whatIsWrong() {
    var past = Instant.now().minusSeconds(600);
    var later = Instant.now().plusSeconds(600);
    return Stream.of(
        without("no audience", token -> token.claims(all -> all.remove("aud"))),
        without("another audience", token -> token.audience(List.of("other-app"))),
        without("an empty audience", token -> token.audience(List.of())),
        without("no issuer", token -> token.claims(all -> all.remove("iss"))),
        without("another issuer", token -> token.issuer("https://other.example")),
        without("no end", token -> token.claims(all -> all.remove("exp"))),
        without("its end is over", token -> token.issuedAt(past).expiresAt(past.plusSeconds(60))),
        without(
            "its begin is to come",
            token -> token.notBefore(later).expiresAt(later.plusSeconds(9))),
        without("no subject", token -> token.claims(all -> all.remove("sub"))),
        without("a blank subject", token -> token.subject(" ")),
        without("a long subject", token -> token.subject("a".repeat(101))),
        without("a subject of control characters", token -> token.subject("a\nb")),
        without("another type", token -> token.header("typ", "logout+jwt")),
        without("a list as a role", token -> token.claim("roles", List.of(List.of("ADMIN")))),
        without("an object as roles", token -> token.claim("roles", Map.of("ADMIN", true))),
        without(
            "an officer who is a marketer",
            token -> token.claim("roles", List.of("MARKETER", "COMPLIANCE"))),
        without(
            "an administrator who owns a zone",
            token -> token.claim("roles", List.of("ADMIN", "MARKETER"))),
        without("a number as a role", token -> token.claim("roles", List.of(7))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsWrong")
  void a_token_is_refused_with(String what, UnaryOperator<Jwt.Builder> change) {
    assertThat(isBelieved(change.apply(good()).build())).as(what).isFalse();
  }
}
