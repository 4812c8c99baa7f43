package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReadiness;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.held.FactAccounting;
import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience({CallerRole.ADMIN, CallerRole.DATA_TEAM})
@RequestMapping("/api/v1/gate")
record GateEndpoint(
    EditionGates gates,
    LiveEditionStatus live,
    GatePolicy policy,
    AnonymizerProgress progress,
    Operations operations,
    InstantSource clock) {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  record TickRequest(@Nullable Instant asOf) {}

  record GateStatus(
      GateReadiness state,
      String why,
      int atLeastMarketers,
      long made,
      long released,
      long held,
      @Nullable Instant oldestHeld,
      long replaced,
      List<FactAccounting.GroupStatus> facts,
      int parked,
      boolean caughtUp) {}

  @PostMapping("/ticks")
  GateReport tick(
      @RequestBody(required = false) @Nullable TickRequest tick, @AuthenticationPrincipal Jwt who) {
    var said = tick == null ? null : tick.asOf();
    var asOf = said == null ? clock.instant() : checked(said);
    record(asOf, who);
    return gates.tick(asOf);
  }

  private static Instant checked(Instant asOf) {
    if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
      throw new InvalidField("asOf", "is between the years 2000 and 2100");
    }
    return asOf;
  }

  /** Whoever moves the gate's clock is on record before it moves. */
  private void record(Instant asOf, Jwt who) {
    var roles = Objects.requireNonNullElse(who.getClaimAsStringList("roles"), List.<String>of());
    var role = roles.contains(CallerRole.ADMIN.name()) ? CallerRole.ADMIN : CallerRole.DATA_TEAM;
    operations.record(
        Operation.of(
            clock.instant(),
            CallerSubject.of(who),
            role.name(),
            "gate-ticked",
            Map.of("as-of", asOf.toString())));
  }

  @GetMapping
  GateStatus status() {
    boolean caughtUp = progress.isCaughtUp();
    var facts = live.facts();
    var state = live.gate();
    return new GateStatus(
        state,
        policy.why(state),
        policy.k(),
        facts.made(),
        facts.released(),
        facts.held(),
        live.oldestHeld().orElse(null),
        facts.replaced(),
        facts.lines(),
        live.parked(),
        caughtUp);
  }
}
