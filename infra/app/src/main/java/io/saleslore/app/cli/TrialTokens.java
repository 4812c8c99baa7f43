package io.saleslore.app.cli;

import io.saleslore.app.security.TokenIssuer;
import io.saleslore.kernel.id.StaffId;

/** Tokens of {@code lore issuer}, which gives one for whoever is named. */
public record TrialTokens(String issuer) implements TokenIssuer {
  /** No secret at all: the issuer answers on the loopback interface alone. */
  public static final String SECRET = "trial";

  @Override
  public String marketer(StaffId staff) {
    return token(staff.value());
  }

  @Override
  public String role(String role, String subject) {
    return token(role.equals(subject) ? role : role + ":" + subject);
  }

  private String token(String client) {
    return new ClientCredentials(issuer, client, SECRET).token();
  }
}
