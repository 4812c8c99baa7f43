package io.saleslore.anonymizer.reviewer;

import io.saleslore.kernel.http.Rejection;
import org.springframework.security.oauth2.jwt.Jwt;

/** Four eyes need names: a token that names nobody reviews nothing. */
public final class Reviewer {
  private Reviewer() {}

  /**
   * Who takes the step.
   *
   * @throws Rejection.NotAllowed if the token names nobody
   */
  public static String of(Jwt token) {
    var subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      throw new Rejection.NotAllowed("the token names nobody, and reviewers act in their own name");
    }
    return subject;
  }
}
