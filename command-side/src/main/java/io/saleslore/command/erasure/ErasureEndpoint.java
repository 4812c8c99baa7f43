package io.saleslore.command.erasure;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.GivenReason;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Where officers ask for erasures and decide about them. */
@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/erasures")
record ErasureEndpoint(
    ErasureRequestService requests,
    ErasureDecisions decisions,
    ErasureRepository erasures,
    ErasureCaseReader cases,
    AuditTrail trail) {
  record NewErasure(CustomerId customerId, String reason) {
    @Override
    public String toString() {
      return "[private words]";
    }
  }

  /**
   * An officer's yes.
   *
   * @param leaveOut records that are somebody else's, though they share a phone or e-mail
   */
  record ConfirmedErasure(@TextLength(2_000) String reason, @Nullable List<CustomerId> leaveOut) {
    @Override
    public String toString() {
      return "[private words]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestedErasure> ask(
      @RequestBody NewErasure body, @AuthenticationPrincipal Jwt caller) {
    var customer = required("customerId", body.customerId());
    var erasure = requests.byOfficer(customer, CallerName.of(caller), body.reason());
    return ResponseEntity.created(URI.create("/api/v1/erasures/" + erasure))
        .body(new RequestedErasure(erasure));
  }

  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvText.TYPE})
  Page<ErasureRecord> all(
      @RequestParam @Nullable String state,
      @RequestParam(defaultValue = "") String caseNumber,
      @RequestParam(defaultValue = Page.BEFORE_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit,
      @AuthenticationPrincipal Jwt caller) {
    int size = Page.limit(limit);
    trail.officer(CallerName.of(caller), "erasures-listed");
    var records = erasures.after(state(state), caseNumber, cursor, size + 1);
    return Page.of(records, size, ErasureRecord::erasureId);
  }

  @GetMapping("/{erasure}")
  ErasureCase one(@PathVariable ErasureId erasure, @AuthenticationPrincipal Jwt caller) {
    var found = erasures.require(erasure);
    trail.officer(CallerName.of(caller), "erasure-read", Map.of("erasure", erasure), null);
    return cases.open(found);
  }

  @PostMapping("/{erasure}/confirm")
  ErasureCase confirm(
      @PathVariable ErasureId erasure,
      @RequestBody ConfirmedErasure body,
      @AuthenticationPrincipal Jwt caller) {
    var leftOut = body.leaveOut() == null ? List.<CustomerId>of() : body.leaveOut();
    decisions.confirm(erasure, CallerName.of(caller), body.reason(), leftOut);
    return cases.decided(erasure);
  }

  @PostMapping("/{erasure}/refuse")
  ErasureCase refuse(
      @PathVariable ErasureId erasure,
      @RequestBody GivenReason body,
      @AuthenticationPrincipal Jwt caller) {
    decisions.refuse(erasure, CallerName.of(caller), body.reason());
    return cases.decided(erasure);
  }

  private static @Nullable ErasureState state(@Nullable String code) {
    try {
      return code == null ? null : ErasureState.of(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidField("state", "is requested, refused, confirmed or completed");
    }
  }
}
