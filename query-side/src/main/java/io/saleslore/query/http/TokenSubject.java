package io.saleslore.query.http;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** How a caller is named on record. */
public final class TokenSubject {
  private TokenSubject() {}

  /** The subject of the token. */
  public static String of(Jwt token) {
    return Objects.requireNonNullElse(token.getSubject(), "a token without subject");
  }
}
