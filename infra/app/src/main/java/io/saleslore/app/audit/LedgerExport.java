package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the gate's ledger, page by page: a line for each release. */
record LedgerExport(AuditClient gate, Path file, PrintWriter progress) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEDGER = "/api/v1/gate/ledger";
  private static final String MOST = "500";

  /**
   * Without it the events are still worth having, but nobody can count what the gate promised; a
   * part of it is worth nothing.
   */
  void write() throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      var cursor = page("", out);
      while (!cursor.isEmpty()) {
        cursor = page(cursor, out);
      }
    } catch (ExportRefused e) {
      Files.delete(file);
      progress.println("the gate's ledger is not to be had: " + e.getMessage());
    }
  }

  /** Answers the cursor of the next page, empty for none. */
  private String page(String cursor, Writer out) throws IOException {
    JsonNode page;
    try (var answer = gate.get(LEDGER, Map.of("cursor", cursor, "limit", MOST))) {
      page = JSON.readTree(answer);
    }
    for (var item : page.path("items")) {
      out.write(item.path("line").asText() + "\n");
    }
    return page.path("next").asText("");
  }
}
