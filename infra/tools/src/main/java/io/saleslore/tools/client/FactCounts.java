package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;

/** How many facts of one kind and outcome were made, and where they are now. */
public record FactCounts(
    String kind, String outcome, long made, long released, long held, long replaced) {
  static FactCounts of(JsonNode line) {
    return new FactCounts(
        line.path("kind").asText(),
        line.path("outcome").asText(),
        line.path("made").asLong(),
        line.path("released").asLong(),
        line.path("held").asLong(),
        line.path("replaced").asLong());
  }

  static FactCounts none(String kind, String outcome) {
    return new FactCounts(kind, outcome, 0, 0, 0, 0);
  }

  boolean addsUp() {
    return made == released + held + replaced;
  }

  FactCounts plus(FactCounts other) {
    return new FactCounts(
        kind,
        outcome,
        made + other.made,
        released + other.released,
        held + other.held,
        replaced + other.replaced);
  }
}
