package io.saleslore.command.hold;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.GivenReason;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit/holds")
record HoldEndpoint(LegalHoldTable holds, HoldChanges changes, AuditTrail trail) {
  record AllHolds(List<LegalHold> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LegalHold> place(@RequestBody NewHold body, @AuthenticationPrincipal Jwt caller) {
    var placed = changes.place(body, CallerName.of(caller));
    return ResponseEntity.created(URI.create("/api/v1/audit/holds")).body(placed);
  }

  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvText.TYPE})
  AllHolds all(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "holds-listed");
    return new AllHolds(holds.all());
  }

  /** Asks for a release; nothing is released before another officer confirms it. */
  @PostMapping("/{hold}/release")
  LegalHold askRelease(
      @PathVariable UUID hold, @RequestBody GivenReason body, @AuthenticationPrincipal Jwt caller) {
    return changes.askRelease(hold, CallerName.of(caller), body.reason());
  }

  @PostMapping("/{hold}/release/confirm")
  LegalHold release(@PathVariable UUID hold, @AuthenticationPrincipal Jwt caller) {
    return changes.release(hold, CallerName.of(caller));
  }
}
