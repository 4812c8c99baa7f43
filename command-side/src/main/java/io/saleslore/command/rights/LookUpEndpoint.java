package io.saleslore.command.rights;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.PlainReason;
import io.saleslore.command.customer.Contacts;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds the trail of somebody who wrote to the firm, by what they wrote from. */
@RestController
@Audience(CallerRole.COMPLIANCE)
class LookUpEndpoint {
  private final Contacts contacts;
  private final AuditTrail trail;

  LookUpEndpoint(Contacts contacts, AuditTrail trail) {
    this.contacts = contacts;
    this.trail = trail;
  }

  record Wanted(@Nullable String phone, @Nullable String email, @Nullable String reason) {
    @Override
    public String toString() {
      return "[private contact]";
    }
  }

  record Found(List<Subject> items) {}

  /** Whoever is found is on record by their ids; what they wrote from is nowhere. */
  @PostMapping("/api/v1/audit/customers")
  Found find(@RequestBody Wanted body, @AuthenticationPrincipal Jwt caller) {
    if (contacts.phone(body.phone()).isEmpty() && contacts.email(body.email()).isEmpty()) {
      throw new InvalidField("phone", "or email says whom to look for");
    }
    var reason = PlainReason.of(body.reason(), List.of());
    var found = contacts.having(body.phone(), body.email());
    if (found.isEmpty()) {
      record(caller, Map.of("found", "nobody"), reason);
    }
    found.forEach(
        each ->
            record(
                caller,
                Map.of("zone", each.zone().value(), "customer", each.customerId().toString()),
                reason));
    return new Found(found);
  }

  private void record(Jwt caller, Map<String, String> what, String reason) {
    trail.officer(CallerName.of(caller), "customer-looked-up", what, reason);
  }
}
