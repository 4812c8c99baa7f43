package io.saleslore.app.security;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are here, whatever their role. */
@RestController
@Audience({
  CallerRole.MARKETER,
  CallerRole.COMPLIANCE,
  CallerRole.DATA_TEAM,
  CallerRole.TEMPLATE_REVIEWER,
  CallerRole.ADMIN
})
class MeEndpoint {
  /**
   * A caller.
   *
   * @param name who it is, as records of their acts say it
   * @param roles what they may do
   * @param staffId which marketer they are
   * @param zone their own zone
   * @param until when their token ends
   */
  record Me(
      String name,
      List<CallerRole> roles,
      @Nullable StaffId staffId,
      @Nullable Zone zone,
      @Nullable Instant until) {}

  @GetMapping("/api/v1/me")
  Me me(Authentication caller, @AuthenticationPrincipal Jwt token) {
    var marketer = token.getClaimAsString("staff_id");
    var staff = marketer == null ? null : new StaffId(marketer);
    var name = Objects.requireNonNullElse(caller.getName(), "unknown");
    var zone = staff == null ? null : staff.zone();
    return new Me(name, roles(caller), staff, zone, token.getExpiresAt());
  }

  private static List<CallerRole> roles(Authentication caller) {
    return Arrays.stream(CallerRole.values())
        .filter(
            role ->
                caller.getAuthorities().stream()
                    .anyMatch(each -> ("ROLE_" + role).equals(each.getAuthority())))
        .toList();
  }
}
