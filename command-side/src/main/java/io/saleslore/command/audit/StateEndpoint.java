package io.saleslore.command.audit;

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
class StateEndpoint {
  private final States states;
  private final AuditRecord record;

  StateEndpoint(States states, AuditRecord record) {
    this.states = states;
    this.record = record;
  }

  /** What was stored between two times. */
  record Happened(long position, String event, String storedAt) {
    static Happened of(StoredEvent event) {
      return new Happened(event.position(), event.name(), event.time());
    }
  }

  record Change(
      Instant until,
      States.Standing state,
      List<Happened> happened,
      List<Difference> differences) {}

  record Answer(String of, Instant at, States.Standing state, @Nullable Change change) {}

  @GetMapping("/api/v1/audit/state")
  Answer state(
      @RequestParam String of,
      @RequestParam Instant at,
      @RequestParam @Nullable Instant until,
      @RequestParam @Nullable String reason,
      @AuthenticationPrincipal Jwt who) {
    var subject = Subject.parse(of);
    if (until != null && until.isBefore(at)) {
      throw new InvalidField("until", "is not before at");
    }
    var asked = new HashMap<String, @Nullable Object>();
    asked.put("of", of);
    asked.put("at", at);
    asked.put("until", until);
    record.add(who, "audit-state-read", asked, reason);
    var events = states.eventsOf(subject.aggregate());
    if (events.isEmpty()) {
      throw new NoSuchHistory();
    }
    var standing = states.at(events, at);
    return new Answer(of, at, standing, until == null ? null : change(events, standing, until));
  }

  private Change change(List<StoredEvent> events, States.Standing before, Instant until) {
    var after = states.at(events, until);
    var happened =
        events.stream()
            .skip(before.events())
            .limit(after.events() - before.events())
            .map(Happened::of)
            .toList();
    return new Change(until, after, happened, Difference.between(before.fields(), after.fields()));
  }
}
