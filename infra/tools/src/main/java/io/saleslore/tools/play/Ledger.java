package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where all facts are that were ever made, as the gate says it. */
public record Ledger(List<Line> lines, int parked, String why) {
  /** Copies the list. */
  public Ledger {
    lines = List.copyOf(lines);
  }

  /** The facts of one kind and outcome. */
  public record Line(
      String kind, String outcome, long made, long released, long held, long replaced) {
    boolean addsUp() {
      return made == released + held + replaced;
    }

    private Line plus(Line other) {
      return new Line(
          kind,
          outcome,
          made + other.made,
          released + other.released,
          held + other.held,
          replaced + other.replaced);
    }
  }

  static Ledger of(JsonNode gate) {
    var lines = new ArrayList<Line>();
    gate.path("facts").forEach(each -> lines.add(line(each)));
    return new Ledger(lines, gate.path("parked").asInt(), gate.path("why").asText());
  }

  /** Whether no fact is lost and none stands in two places. */
  public boolean addsUp() {
    return lines.stream().allMatch(Line::addsUp);
  }

  /** All of them. */
  public Line total() {
    return lines.stream().reduce(new Line("all", "all", 0, 0, 0, 0), Line::plus);
  }

  /** Summed up by kind. */
  public List<Line> byKind() {
    var kinds = new TreeMap<String, Line>();
    for (var each : lines) {
      kinds.merge(each.kind(), new Line(each.kind(), "all", 0, 0, 0, 0).plus(each), Line::plus);
    }
    return List.copyOf(kinds.values());
  }

  /** Summed up by how the stories ended. */
  public List<Line> byOutcome() {
    Map<String, Line> outcomes = new TreeMap<>(Comparator.reverseOrder());
    for (var each : lines) {
      var empty = new Line("all", each.outcome(), 0, 0, 0, 0);
      outcomes.merge(each.outcome(), empty.plus(each), Line::plus);
    }
    return List.copyOf(outcomes.values());
  }

  private static Line line(JsonNode line) {
    return new Line(
        line.path("kind").asText(),
        line.path("outcome").asText(),
        line.path("made").asLong(),
        line.path("released").asLong(),
        line.path("held").asLong(),
        line.path("replaced").asLong());
  }
}
