package io.saleslore.query.http;

import io.saleslore.kernel.id.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Which marketer asks. */
public final class StaffClaim {
  private StaffClaim() {}

  /** The marketer that the token names, null where it names none. */
  public static @Nullable StaffId of(@Nullable Jwt token) {
    var claim = token == null ? null : token.getClaimAsString("staff_id");
    return claim == null ? null : new StaffId(claim);
  }
}
