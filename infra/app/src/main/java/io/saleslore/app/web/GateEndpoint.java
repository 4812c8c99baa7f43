package io.saleslore.app.web;

import io.saleslore.anonymizer.edition.EditionGates;
import io.saleslore.anonymizer.edition.ServedEdition;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.gate.GateState;
import io.saleslore.anonymizer.held.FactStatus;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.store.AnonymizerProgress;
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

@OnRole(Role.ANONYMIZER)
@RestController
@Audience({CallerRole.ADMIN, CallerRole.DATA_TEAM})
@RequestMapping("/api/v1/gate")
class GateEndpoint {
  private final EditionGates gates;
  private final ServedEdition served;
  private final GatePolicy policy;
  private final AnonymizerProgress progress;
  private final InstantSource clock;

  GateEndpoint(
      EditionGates gates,
      ServedEdition served,
      GatePolicy policy,
      AnonymizerProgress progress,
      InstantSource clock) {
    this.gates = gates;
    this.served = served;
    this.policy = policy;
    this.progress = progress;
    this.clock = clock;
  }

  record Tick(@Nullable Instant asOf) {}

  record Status(
      GateState state,
      String why,
      int atLeastMarketers,
      long made,
      long released,
      long held,
      @Nullable Instant oldestHeld,
      long replaced,
      List<FactStatus.Line> facts,
      int parked,
      boolean caughtUp) {}

  @PostMapping("/ticks")
  GateReport tick(@RequestBody(required = false) @Nullable Tick tick) {
    var asOf = tick == null || tick.asOf() == null ? clock.instant() : tick.asOf();
    return gates.tick(asOf);
  }

  @GetMapping
  Status status() {
    boolean caughtUp = progress.isCaughtUp();
    var status = served.facts();
    var state = served.gate();
    return new Status(
        state,
        why(state),
        policy.k(),
        status.made(),
        status.released(),
        status.held(),
        served.oldestHeld().orElse(null),
        status.replaced(),
        status.lines(),
        served.parked(),
        caughtUp);
  }

  private String why(GateState state) {
    return switch (state) {
      case OPEN -> "crowds of at least " + policy.k() + " marketers are released";
      case PARENTS_ONLY ->
          "fewer than " + 3 * policy.k() + " marketers: only parent crowds are released";
      case TOO_FEW_MARKETERS ->
          "fewer than " + (policy.k() + 4) + " marketers: nothing is released";
    };
  }
}
