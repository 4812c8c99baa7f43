package io.saleslore.command.erasure;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.customer.Contacts;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
class ErasureEndpoint {
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final ErasureRequests requests;
  private final Erasures erasures;
  private final Contacts contacts;
  private final Zones zones;
  private final Vault vault;
  private final AuditTrail trail;

  ErasureEndpoint(
      ErasureRequests requests,
      Erasures erasures,
      Contacts contacts,
      Zones zones,
      Vault vault,
      AuditTrail trail) {
    this.requests = requests;
    this.erasures = erasures;
    this.contacts = contacts;
    this.zones = zones;
    this.vault = vault;
    this.trail = trail;
  }

  record Words(@Nullable String reason) {
    @Override
    public String toString() {
      return "[private words]";
    }
  }

  record ForSomebody(@Nullable CustomerId customerId, @Nullable String reason) {
    @Override
    public String toString() {
      return "[private words]";
    }
  }

  record Asked(ErasureId erasureId) {}

  /**
   * An erasure as the officer who is to decide sees it.
   *
   * @param reason what was written by who asked, while it is not decided
   * @param everywhere where the same phone or e-mail stands, while it is not decided
   */
  record Case(Erasures.Sheet erasure, @Nullable String reason, @Nullable List<Subject> everywhere) {
    @Override
    public String toString() {
      return "[private case]";
    }
  }

  @Audience(zoneOwner = true)
  @PostMapping("/api/v1/staff/{staff}/customers/{customer}/erasure-request")
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @RequestBody Words body,
      @AuthenticationPrincipal Jwt caller) {
    var subject = new Subject(zones.of(staff), customer);
    return new Asked(
        requests.ask(subject, CallerName.of(caller), required("reason", body.reason())));
  }

  @PostMapping("/api/v1/erasures")
  @ResponseStatus(HttpStatus.CREATED)
  Asked askFor(@RequestBody ForSomebody body, @AuthenticationPrincipal Jwt caller) {
    var customer = required("customerId", body.customerId());
    return new Asked(requests.askFor(customer, CallerName.of(caller), body.reason()));
  }

  @Audience(zoneOwner = true)
  @GetMapping("/api/v1/staff/{staff}/erasure-requests")
  Page<Erasures.Sheet> ofZone(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = FIRST) UUID cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(erasures.of(zones.of(staff), cursor, size + 1), size, Erasures.Sheet::erasureId);
  }

  @GetMapping("/api/v1/erasures")
  Page<Erasures.Sheet> all(
      @RequestParam @Nullable String state,
      @RequestParam(defaultValue = FIRST) UUID cursor,
      @RequestParam @Nullable Integer limit,
      @AuthenticationPrincipal Jwt caller) {
    int size = Page.limit(limit);
    trail.officer(CallerName.of(caller), "erasures-listed", Map.of(), null);
    return Page.of(erasures.after(state(state), cursor, size + 1), size, Erasures.Sheet::erasureId);
  }

  @GetMapping("/api/v1/erasures/{erasure}")
  Case one(@PathVariable ErasureId erasure, @AuthenticationPrincipal Jwt caller) {
    var sheet = erasures.require(erasure);
    trail.officer(
        CallerName.of(caller), "erasure-read", Map.of("erasure", erasure.toString()), null);
    return sheet.state() == ErasureState.REQUESTED
        ? new Case(sheet, reason(sheet), contacts.sameAs(sheet.subject()))
        : new Case(sheet, null, null);
  }

  @PostMapping("/api/v1/erasures/{erasure}/confirm")
  Case confirm(
      @PathVariable ErasureId erasure,
      @RequestBody Words body,
      @AuthenticationPrincipal Jwt caller) {
    requests.confirm(erasure, CallerName.of(caller), body.reason());
    return new Case(erasures.require(erasure), null, null);
  }

  @PostMapping("/api/v1/erasures/{erasure}/refuse")
  Case refuse(
      @PathVariable ErasureId erasure,
      @RequestBody Words body,
      @AuthenticationPrincipal Jwt caller) {
    requests.refuse(erasure, CallerName.of(caller), body.reason());
    return new Case(erasures.require(erasure), null, null);
  }

  private @Nullable String reason(Erasures.Sheet erasure) {
    try {
      return erasures.reason(erasure).map(vault::open).orElse(null);
    } catch (KeyShredded e) {
      return null;
    }
  }

  private static @Nullable ErasureState state(@Nullable String code) {
    try {
      return code == null ? null : ErasureState.of(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidField("state", "is requested, refused, confirmed or completed");
    }
  }
}
