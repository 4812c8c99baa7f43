package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Writes the files of one event store: its checkpoint and key, its events as lines and as a table,
 * and their leaf hashes or proofs.
 *
 * @param shredded the names of keys that are gone, whenever that was
 */
record StoreExport(
    AuditClient platform,
    ExportFolder bundle,
    ExportRequest request,
    Set<String> shredded,
    PrintWriter progress) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENTS = "/api/v1/audit/events";
  private static final int BUFFER = 1 << 20;

  /** Reads the shredded keys from the history itself. */
  static StoreExport of(
      AuditClient platform, ExportFolder bundle, ExportRequest request, PrintWriter progress)
      throws IOException {
    var asked =
        Map.of(
            "type",
            "CustomerForgotten",
            "reason",
            request.reason(),
            "customer",
            request.customer());
    var keys = new HashSet<String>();
    try (var lines = new EventLines(platform.get(EVENTS, asked))) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        var forgotten = JSON.readTree(next.get().payload());
        keys.add(forgotten.path("zone").asText() + "/" + forgotten.path("customerId").asText());
      }
    }
    return new StoreExport(platform, bundle, request, keys, progress);
  }

  /** Writes the files and returns the store's entry of the manifest. */
  ObjectNode write(String store, JsonNode signed) throws IOException {
    var note = signed.path("checkpoint").asText();
    long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
    Files.writeString(bundle.checkpoint(store), note);
    Files.writeString(bundle.key(store), signed.path("key").asText() + "\n");
    try (var leaves =
        platform.get("/api/v1/audit/leaves", Map.of("store", store, "size", Long.toString(size)))) {
      Files.copy(leaves, bundle.leaves(store));
    }
    long events = events(store, size);
    if (!request.isWhole()) {
      Files.delete(bundle.leaves(store));
    }
    return JSON.createObjectNode().put("positions", size).put("events", events);
  }

  private long events(String store, long size) throws IOException {
    var asked =
        request.parameters(Map.of("store", store, "stored", "true", "until", Long.toString(size)));
    var count = new ExportProgress(progress, store, size);
    try (var lines = new EventLines(platform.get(EVENTS, asked));
        var out = new BufferedOutputStream(Files.newOutputStream(bundle.events(store)), BUFFER);
        var table = new TableWriter(bundle.table(store), shredded);
        var proofs = new ProofWriter(bundle, store, size, request.isWhole())) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        lines.copyLine(out);
        table.add(next.get());
        proofs.add(next.get());
        count.add(next.get());
      }
    }
    return count.finish();
  }
}
