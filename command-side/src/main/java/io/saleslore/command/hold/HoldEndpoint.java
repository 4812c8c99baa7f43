package io.saleslore.command.hold;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.PlainReason;
import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
class HoldEndpoint {
  private final Holds holds;
  private final Customers customers;
  private final AuditTrail trail;
  private final InstantSource clock;

  HoldEndpoint(Holds holds, Customers customers, AuditTrail trail, InstantSource clock) {
    this.holds = holds;
    this.customers = customers;
    this.trail = trail;
    this.clock = clock;
  }

  record NewHold(
      @Nullable Zone zone,
      @Nullable CustomerId customerId,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String reason) {
    boolean isOnNothing() {
      return zone == null && customerId == null && from == null && until == null;
    }

    boolean isOnNoTime() {
      return from != null && until != null && !from.isBefore(until);
    }
  }

  record Words(@Nullable String reason) {}

  record All(List<Holds.Hold> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Holds.Hold place(@RequestBody NewHold body, @AuthenticationPrincipal Jwt caller) {
    if (body.isOnNothing()) {
      throw new InvalidField("customerId", "or zone, or from and until, say what is held");
    }
    if (body.isOnNoTime()) {
      throw new InvalidField("until", "is after from");
    }
    var reason = PlainReason.of(body.reason(), about(body.customerId()));
    var hold =
        new Holds.Hold(
            UUID.randomUUID(),
            body.zone(),
            body.customerId(),
            body.from(),
            body.until(),
            CallerName.of(caller),
            clock.instant(),
            reason,
            null,
            null,
            null);
    holds.place(hold);
    trail.officer(CallerName.of(caller), "hold-placed", what(hold), reason);
    return hold;
  }

  @GetMapping
  All all(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "holds-listed", Map.of(), null);
    return new All(holds.all());
  }

  @PostMapping("/{hold}/release")
  Holds.Hold release(
      @PathVariable UUID hold, @RequestBody Words body, @AuthenticationPrincipal Jwt caller) {
    var placed = holds.require(hold);
    var reason = PlainReason.of(body.reason(), about(placed.customerId()));
    holds.release(hold, CallerName.of(caller), reason, clock.instant());
    trail.officer(CallerName.of(caller), "hold-released", what(placed), reason);
    return holds.require(hold);
  }

  private List<Customers.Card> about(@Nullable CustomerId customer) {
    return customer == null
        ? List.of()
        : List.of(customers.open(customers.zoneOf(customer), customer));
  }

  private static Map<String, String> what(Holds.Hold hold) {
    var what = new TreeMap<>(Map.of("hold", hold.holdId().toString()));
    if (hold.zone() != null) {
      what.put("zone", hold.zone().value());
    }
    if (hold.customerId() != null) {
      what.put("customer", hold.customerId().toString());
    }
    if (hold.from() != null) {
      what.put("from", hold.from().toString());
    }
    if (hold.until() != null) {
      what.put("until", hold.until().toString());
    }
    return what;
  }
}
