package io.saleslore.command.officer;

import io.saleslore.kernel.http.Rejection;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who calls, by the name that is recorded. */
public final class Caller {
  private Caller() {}

  static final class Nameless extends Rejection.NotAllowed {
    Nameless() {
      super("the token names nobody, and what is done here is done in somebody's name");
    }
  }

  /** The token's subject. */
  public static String of(Jwt token) {
    var subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      throw new Nameless();
    }
    return subject;
  }
}
