package io.saleslore.app.cli;

import io.saleslore.app.security.TokenIssuer;
import io.saleslore.kernel.id.StaffId;
import java.util.function.Supplier;

/** One token from outside for whatever is asked; the platform says where it does not suffice. */
record GivenToken(Supplier<String> token) implements TokenIssuer {
  @Override
  public String marketer(StaffId staff) {
    return token.get();
  }

  @Override
  public String role(String role, String subject) {
    return token.get();
  }
}
