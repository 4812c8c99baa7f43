package io.saleslore.command.rights;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds the records of somebody who wrote to the firm, by how they can be reached. */
@RestController
@Audience(CallerRole.COMPLIANCE)
record CustomerSearchEndpoint(PersonMatcher contacts, AuditTrail trail) {
  /** Whoever is found is on record by their ids; what was looked for is not. */
  @PostMapping("/api/v1/audit/customers")
  FoundCustomers find(@RequestBody SearchedContact body, @AuthenticationPrincipal Jwt caller) {
    var reason = CaseReason.of(body.reason());
    requireContact(body);
    var found =
        Stream.concat(
                contacts.having(body.phone(), body.email()).stream(),
                contacts.knownAs(body.userId(), body.username()).stream())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      record(caller, Map.of("found", "nobody"), reason);
    }
    found.forEach(
        each -> record(caller, Map.of("zone", each.zone(), "customer", each.customerId()), reason));
    return new FoundCustomers(found);
  }

  private void requireContact(SearchedContact body) {
    boolean isNamed = isSaid(body.userId()) || isSaid(body.username());
    if (!isNamed
        && contacts.phone(body.phone()).isEmpty()
        && contacts.email(body.email()).isEmpty()) {
      throw new InvalidField("phone", "or email, userId or username says whom to look for");
    }
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private void record(Jwt caller, Map<String, Object> what, String reason) {
    trail.officer(CallerName.of(caller), "customer-looked-up", what, reason);
  }
}
