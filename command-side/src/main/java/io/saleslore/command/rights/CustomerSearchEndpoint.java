package io.saleslore.command.rights;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
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

/** Finds the records of somebody who wrote to the firm, by their phone or e-mail. */
@RestController
@Audience(CallerRole.COMPLIANCE)
record CustomerSearchEndpoint(Contacts contacts, AuditTrail trail) {
  record SearchedContact(@Nullable String phone, @Nullable String email, String reason) {
    @Override
    public String toString() {
      return "[private contact]";
    }
  }

  record FoundCustomers(List<Subject> items) {}

  /** Whoever is found is on record by their ids; phone and e-mail are not. */
  @PostMapping("/api/v1/audit/customers")
  FoundCustomers find(@RequestBody SearchedContact body, @AuthenticationPrincipal Jwt caller) {
    var reason = CaseReason.of(body.reason());
    requireContact(body);
    var found = contacts.having(body.phone(), body.email());
    if (found.isEmpty()) {
      record(caller, Map.of("found", "nobody"), reason);
    }
    found.forEach(
        each -> record(caller, Map.of("zone", each.zone(), "customer", each.customerId()), reason));
    return new FoundCustomers(found);
  }

  private void requireContact(SearchedContact body) {
    if (contacts.phone(body.phone()).isEmpty() && contacts.email(body.email()).isEmpty()) {
      throw new InvalidField("phone", "or email says whom to look for");
    }
  }

  private void record(Jwt caller, Map<String, Object> what, String reason) {
    trail.officer(CallerName.of(caller), "customer-looked-up", what, reason);
  }
}
