package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** What a rebuild changes in one read model, in a line and one more for each large change. */
final class RebuildDiffLines {
  private RebuildDiffLines() {}

  static void print(JsonNode diff, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: generation %d to %d, %,d cells added, %,d gone, %,d changed, %,d not shown,"
            + " %,d unchanged%n",
        diff.path("readModel").asText(),
        diff.path("from").asInt(),
        diff.path("to").asInt(),
        diff.path("added").asLong(),
        diff.path("gone").asLong(),
        diff.path("changed").asLong(),
        diff.path("leftOut").asLong(),
        diff.path("unchanged").asLong());
    diff.path("largest").forEach(cell -> printCell(cell, out));
  }

  private static void printCell(JsonNode cell, PrintWriter out) {
    out.printf(
        "  %-8s %s: %s -> %s%n",
        cell.path("change").asText(),
        cell.path("id").asText(),
        shown(cell.path("before")),
        shown(cell.path("after")));
  }

  private static String shown(JsonNode cell) {
    return cell.isMissingNode()
        ? "nothing"
        : cell.path("cases").asText() + " cases " + cell.path("rates");
  }
}
