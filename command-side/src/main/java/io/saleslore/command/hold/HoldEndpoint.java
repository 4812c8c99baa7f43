package io.saleslore.command.hold;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.GivenReason;
import io.saleslore.command.accountability.PlainReason;
import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.id.CustomerId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit/holds")
record HoldEndpoint(
    LegalHoldTable holds, Customers customers, AuditTrail trail, InstantSource clock) {
  record AllHolds(List<LegalHold> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LegalHold place(@RequestBody NewHold body, @AuthenticationPrincipal Jwt caller) {
    body.check();
    var reason = PlainReason.of(body.reason(), namesOf(body.customerId()));
    var hold = LegalHold.placed(body, CallerName.of(caller), reason, clock.instant());
    holds.place(hold);
    record(caller, "hold-placed", hold, reason);
    return hold;
  }

  @GetMapping
  AllHolds all(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "holds-listed");
    return new AllHolds(holds.all());
  }

  @PostMapping("/{hold}/release")
  LegalHold release(
      @PathVariable UUID hold, @RequestBody GivenReason body, @AuthenticationPrincipal Jwt caller) {
    var placed = holds.require(hold);
    var reason = PlainReason.of(body.reason(), namesOf(placed.customerId()));
    holds.release(hold, CallerName.of(caller), reason, clock.instant());
    record(caller, "hold-released", placed, reason);
    return holds.require(hold);
  }

  private List<String> namesOf(@Nullable CustomerId customer) {
    return customer == null
        ? List.of()
        : customers.open(customers.zoneOf(customer), customer).names();
  }

  private void record(Jwt caller, String action, LegalHold hold, String reason) {
    var what = new HashMap<String, @Nullable Object>();
    what.put("hold", hold.holdId());
    what.put("zone", hold.zone());
    what.put("customer", hold.customerId());
    what.put("from", hold.from());
    what.put("until", hold.until());
    trail.officer(CallerName.of(caller), action, what, reason);
  }
}
