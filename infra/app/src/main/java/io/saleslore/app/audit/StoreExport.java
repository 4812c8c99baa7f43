package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.EventTable;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/**
 * Writes the files of one event store: its checkpoint and key, its events as lines and as a table,
 * and their leaf hashes or proofs.
 *
 * @param erased the names of the keys that are shredded
 */
record StoreExport(
    AuditClient platform,
    ExportFolder bundle,
    ExportRequest request,
    Set<String> erased,
    PrintWriter progress) {
  private static final String EVENTS = "/api/v1/audit/events";
  private static final int BUFFER = 1 << 20;

  /** Writes the files; of a store without a checkpoint there is the key alone. */
  void write(String store, JsonNode signed) throws IOException {
    Files.writeString(bundle.key(store), signed.path("key").asText() + "\n");
    if (signed.path("checkpoint").isTextual()) {
      var note = signed.path("checkpoint").asText();
      Files.writeString(bundle.checkpoint(store), note);
      long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
      leaves(store, size);
      events(store, size);
      if (!request.isWhole()) {
        Files.deleteIfExists(bundle.leaves(store));
      }
    }
  }

  /** Without them the events are still worth having. */
  private void leaves(String store, long size) throws IOException {
    try (var leaves =
        platform.get("/api/v1/audit/leaves", Map.of("store", store, "size", Long.toString(size)))) {
      Files.copy(leaves, bundle.leaves(store));
    } catch (ExportRefused e) {
      progress.println(store + ": its leaf hashes are not to be had: " + e.getMessage());
    }
  }

  private void events(String store, long size) throws IOException {
    var asked =
        request.parameters(Map.of("store", store, "stored", "true", "until", Long.toString(size)));
    var count = new ExportProgress(progress, store, size);
    try (var lines = new EventLines(platform.get(EVENTS, asked));
        var out = new BufferedOutputStream(Files.newOutputStream(bundle.events(store)), BUFFER);
        var table = Files.newBufferedWriter(bundle.table(store));
        var proofs = new ProofWriter(bundle, store, size, request.isWhole())) {
      var rows = new EventTable(erased);
      table.write(EventTable.heading());
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        lines.copyLine(out);
        table.write(rows.line(next.get()));
        proofs.add(next.get());
        count.add(next.get());
      }
    }
    count.finish();
  }
}
