package io.saleslore.infra.web;

import io.saleslore.anonymizer.edition.Reanonymisation;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.GateState;
import io.saleslore.anonymizer.held.FactStatus;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.ParkedStories;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/gate")
class GateEndpoint {
  private static final String ANONYMIZER = "anonymizer";

  private final GateRun gate;
  private final Reanonymisation editions;
  private final GatePolicy policy;
  private final HeldFacts facts;
  private final ParkedStories parked;
  private final EventProcessingConfiguration processing;
  private final EventStore events;
  private final TokenStore tokens;
  private final InstantSource clock;

  GateEndpoint(
      GateRun gate,
      Reanonymisation editions,
      GatePolicy policy,
      HeldFacts facts,
      ParkedStories parked,
      EventProcessingConfiguration processing,
      EventStore events,
      TokenStore tokens,
      InstantSource clock) {
    this.gate = gate;
    this.editions = editions;
    this.policy = policy;
    this.facts = facts;
    this.parked = parked;
    this.processing = processing;
    this.events = events;
    this.tokens = tokens;
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
      long replaced,
      List<FactStatus.Line> facts,
      int parked,
      boolean caughtUp) {}

  @PostMapping("/ticks")
  GateReport tick(@RequestBody(required = false) @Nullable Tick tick) {
    var asOf = tick == null || tick.asOf() == null ? clock.instant() : tick.asOf();
    var report = gate.tick(asOf);
    editions.tickOthers(asOf);
    return report;
  }

  @GetMapping
  Status status() {
    boolean caughtUp = caughtUp();
    var status = facts.status();
    var state = gate.state();
    return new Status(
        state,
        why(state),
        policy.k(),
        status.made(),
        status.released(),
        status.held(),
        status.replaced(),
        status.lines(),
        parked.all().size(),
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

  /** Whether every segment of the anonymizer, also one nobody claims yet, has read every event. */
  private boolean caughtUp() {
    var head = events.createHeadToken();
    long last = head == null ? -1 : head.position().orElse(-1);
    var segments =
        processing
            .eventProcessor(ANONYMIZER, StreamingEventProcessor.class)
            .orElseThrow()
            .processingStatus()
            .values();
    int all = tokens.fetchSegments(ANONYMIZER).length;
    return all > 0
        && segments.size() == all
        && segments.stream().allMatch(segment -> position(segment).orElse(-1) >= last);
  }

  private static OptionalLong position(EventTrackerStatus segment) {
    return segment.getCurrentPosition();
  }
}
