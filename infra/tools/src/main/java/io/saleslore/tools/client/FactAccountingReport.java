package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where all facts are that were ever made, as the gate says it. */
public record FactAccountingReport(List<FactCounts> lines, int parked, String why) {
  /** Copies the list. */
  public FactAccountingReport {
    lines = List.copyOf(lines);
  }

  static FactAccountingReport of(JsonNode gate) {
    var lines = new ArrayList<FactCounts>();
    gate.path("facts").forEach(each -> lines.add(FactCounts.of(each)));
    return new FactAccountingReport(lines, gate.path("parked").asInt(), gate.path("why").asText());
  }

  /** Whether no fact is lost and none stands in two places. */
  public boolean addsUp() {
    return lines.stream().allMatch(FactCounts::addsUp);
  }

  /** All of them. */
  public FactCounts total() {
    return lines.stream().reduce(FactCounts.none("all", "all"), FactCounts::plus);
  }

  /** Summed up by kind. */
  public List<FactCounts> byKind() {
    var kinds = new TreeMap<String, FactCounts>();
    for (var each : lines) {
      kinds.merge(each.kind(), FactCounts.none(each.kind(), "all").plus(each), FactCounts::plus);
    }
    return List.copyOf(kinds.values());
  }

  /** Summed up by how the stories ended. */
  public List<FactCounts> byOutcome() {
    Map<String, FactCounts> outcomes = new TreeMap<>(Comparator.reverseOrder());
    for (var each : lines) {
      var empty = FactCounts.none("all", each.outcome());
      outcomes.merge(each.outcome(), empty.plus(each), FactCounts::plus);
    }
    return List.copyOf(outcomes.values());
  }
}
