package io.saleslore.command.audit.state;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
record StateEndpoint(AggregateHistory history, AuditTrail trail) {
  record StateAnswer(String of, Instant at, AggregateState state, @Nullable StateChange change) {}

  @GetMapping("/api/v1/audit/state")
  StateAnswer state(
      @RequestParam String of,
      @RequestParam Instant at,
      @RequestParam @Nullable Instant until,
      @RequestParam String reason,
      @AuthenticationPrincipal Jwt caller) {
    var why = CaseReason.of(reason);
    var subject = StateSubject.parse(of);
    if (until != null && until.isBefore(at)) {
      throw new InvalidField("until", "is not before at");
    }
    var what = new HashMap<String, @Nullable Object>();
    what.put("of", of);
    what.put("at", at);
    what.put("until", until);
    trail.officer(CallerName.of(caller), "audit-state-read", what, why);
    var events = history.eventsOf(subject);
    var state = history.at(events, at);
    return new StateAnswer(of, at, state, until == null ? null : change(events, state, until));
  }

  private StateChange change(List<StoredEvent> events, AggregateState before, Instant until) {
    var after = history.at(events, until);
    var happened =
        events.stream()
            .skip(before.events())
            .limit(after.events() - before.events())
            .map(HappenedEvent::of)
            .toList();
    var differences = FieldDifference.between(before.fields(), after.fields());
    return new StateChange(until, after, happened, differences);
  }
}
