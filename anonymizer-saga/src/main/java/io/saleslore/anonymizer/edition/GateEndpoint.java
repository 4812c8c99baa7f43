package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReadiness;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.held.FactAccounting;
import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    InstantSource clock) {
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
  GateReport tick(@RequestBody(required = false) @Nullable TickRequest tick) {
    var asOf = tick == null || tick.asOf() == null ? clock.instant() : tick.asOf();
    return gates.tick(asOf);
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
