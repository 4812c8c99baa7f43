package io.saleslore.query.rebuild;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** How a caller is named on record. */
final class CallerName {
  private CallerName() {}

  static String of(Jwt token) {
    return Objects.requireNonNullElse(token.getSubject(), "a token without subject");
  }
}
