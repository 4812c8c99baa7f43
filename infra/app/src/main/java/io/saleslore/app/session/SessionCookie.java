package io.saleslore.app.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The cookie that holds a browser's bearer token. Scripts cannot read it and other sites cannot
 * send it with a write; over TLS its name binds it to this host.
 */
final class SessionCookie {
  private static final String OVER_TLS = "__Host-saleslore";
  private static final String ON_LOOPBACK = "saleslore";
  private static final Duration LONGEST = Duration.ofDays(1);

  private SessionCookie() {}

  /** The token that the browser sent. */
  static Optional<String> token(ServerHttpRequest request) {
    return Optional.ofNullable(request.getCookies().getFirst(name(request)))
        .map(HttpCookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Keeps the token as long as it is valid. */
  static ResponseCookie of(ServerHttpRequest request, Jwt token, Instant now) {
    Instant until = token.getExpiresAt();
    var valid = until == null ? LONGEST : Duration.between(now, until);
    return named(name(request), request, token.getTokenValue(), valid);
  }

  static ResponseCookie named(
      String name, ServerHttpRequest request, String value, Duration valid) {
    return ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(isOverTls(request))
        .sameSite("Lax")
        .path("/")
        .maxAge(valid)
        .build();
  }

  /** Makes the browser forget it. */
  static ResponseCookie none(ServerHttpRequest request) {
    return named(name(request), request, "", Duration.ZERO);
  }

  static String name(ServerHttpRequest request) {
    return isOverTls(request) ? OVER_TLS : ON_LOOPBACK;
  }

  private static boolean isOverTls(ServerHttpRequest request) {
    return "https".equals(request.getURI().getScheme());
  }
}
