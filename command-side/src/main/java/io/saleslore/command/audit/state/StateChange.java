package io.saleslore.command.audit.state;

import java.time.Instant;
import java.util.List;

/** What changed in an aggregate until a later time. */
record StateChange(
    Instant until,
    AggregateState state,
    List<HappenedEvent> happened,
    List<FieldDifference> differences) {}
