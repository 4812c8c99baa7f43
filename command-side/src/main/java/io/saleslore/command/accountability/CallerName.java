package io.saleslore.command.accountability;

import io.saleslore.kernel.http.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The name of a caller, as it is put on record. */
public final class CallerName {
  private static final String UNKNOWN = "unknown";

  private CallerName() {}

  static final class TokenWithoutName extends Rejection.NotAllowed {
    TokenWithoutName() {
      super("the token names nobody, and what is done here is done in somebody's name");
    }
  }

  /**
   * The token's subject.
   *
   * @throws Rejection.NotAllowed if it has none
   */
  public static String of(Jwt token) {
    var subject = subject(token);
    if (subject == null || subject.isBlank()) {
      throw new TokenWithoutName();
    }
    return subject;
  }

  /** The token's subject; {@code unknown} if it has none. */
  public static String orUnknown(Jwt token) {
    var subject = subject(token);
    return subject == null ? UNKNOWN : subject;
  }

  private static @Nullable String subject(Jwt token) {
    return token.getSubject();
  }
}
