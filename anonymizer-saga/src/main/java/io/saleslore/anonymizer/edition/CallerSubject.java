package io.saleslore.anonymizer.edition;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** How whoever moves the gate or an edition is named on record. */
final class CallerSubject {
  private CallerSubject() {}

  static String of(Jwt token) {
    return Objects.requireNonNullElse(token.getSubject(), "a token without subject");
  }
}
