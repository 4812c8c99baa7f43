package io.saleslore.command.erasure;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.GivenReason;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the owner of a zone asks for erasures, and sees what became of them. */
@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}")
record ErasureRequestEndpoint(
    ErasureRequestService requests, ErasureRepository erasures, Zones zones) {
  @PostMapping("/customers/{customer}/erasure-request")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestedErasure> ask(
      @PathVariable StaffId staff,
      @PathVariable CustomerId customer,
      @RequestBody GivenReason body,
      @AuthenticationPrincipal Jwt caller) {
    var subject = new Subject(zones.of(staff), customer);
    var reason = required("reason", body.reason());
    var erasure = requests.byMarketer(subject, CallerName.of(caller), reason);
    return ResponseEntity.created(URI.create("/api/v1/staff/" + staff + "/erasure-requests"))
        .body(new RequestedErasure(erasure));
  }

  @GetMapping("/erasure-requests")
  Page<ErasureRecord> ofZone(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = Page.BEFORE_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var records = erasures.of(zones.of(staff), cursor, size + 1);
    return Page.of(records, size, ErasureRecord::erasureId);
  }
}
