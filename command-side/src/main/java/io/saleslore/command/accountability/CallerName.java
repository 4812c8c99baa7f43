package io.saleslore.command.accountability;

import io.saleslore.kernel.http.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The name of a caller, as it is put on record. */
public final class CallerName {
  private static final int LONGEST = 255;

  private CallerName() {}

  static final class TokenWithoutName extends Rejection.NotAllowed {
    TokenWithoutName() {
      super("the token names nobody, and what is done here is done in somebody's name");
    }
  }

  /**
   * The token's subject, without what is blank around it.
   *
   * @throws Rejection.NotAllowed if it has none, or one that nobody could read on record
   */
  public static String of(Jwt token) {
    var subject = subject(token);
    var name = subject == null ? "" : subject.strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new TokenWithoutName();
    }
    return name;
  }

  private static @Nullable String subject(Jwt token) {
    return token.getSubject();
  }
}
