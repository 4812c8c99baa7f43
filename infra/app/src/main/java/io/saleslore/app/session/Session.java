package io.saleslore.app.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who a browser is signed in as, and how it could be.
 *
 * @param subject the person; null where nobody is signed in
 * @param roles what they may do
 * @param staffId the zone that a marketer was onboarded with
 * @param until when the session ends
 * @param csrfToken what a write sends back in the header {@code X-CSRF-Token}
 * @param people whom a visitor may go in as; nobody but on a demo platform
 * @param signInAt where the browser goes to sign in with the issuer; null where there is none
 */
record Session(
    @Nullable String subject,
    List<String> roles,
    @Nullable String staffId,
    @Nullable Instant until,
    @Nullable String csrfToken,
    List<DemoPeople.Person> people,
    @Nullable String signInAt) {
  static Session of(Jwt token, SignInWays ways) {
    return new Session(
        token.getSubject(),
        Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of()),
        token.getClaimAsString("staff_id"),
        token.getExpiresAt(),
        CsrfToken.of(token.getTokenValue()),
        ways.people(),
        ways.signInAt());
  }

  static Session none(SignInWays ways) {
    return new Session(null, List.of(), null, null, null, ways.people(), ways.signInAt());
  }

  /** How the browser could be signed in. */
  record SignInWays(List<DemoPeople.Person> people, @Nullable String signInAt) {}
}
