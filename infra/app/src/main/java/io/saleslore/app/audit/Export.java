package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.proof.ExportFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes what a platform holds into a folder that can be verified without it: everything with all
 * leaf hashes, or a part with a proof for each event.
 */
public final class Export implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuditClient platform;
  private final PrintWriter progress;

  /**
   * An export from a platform.
   *
   * @param token of somebody with the role {@code COMPLIANCE}
   * @param progress where it says about every second how far it has come
   */
  public Export(URI platform, String token, PrintWriter progress) {
    this.platform = new AuditClient(platform, token);
    this.progress = progress;
  }

  /**
   * Writes the folder.
   *
   * @throws IOException if it cannot be written, or holds something already
   * @throws ExportRefused if the platform does not give it all
   */
  public void write(Path folder, ExportRequest request) throws IOException {
    Files.createDirectories(folder);
    try (var there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new IOException(folder + " is not empty");
      }
    }
    var bundle = new ExportFolder(folder);
    var wanted = request.parameters(Map.of());
    wanted.values().removeIf(String::isEmpty);
    var head = platform.post("/api/v1/audit/exports", wanted);
    var manifest = manifest(head, request);
    manifest.set("stores", stores(bundle, head.path("stores"), request));
    Files.writeString(folder.resolve(ExportFolder.MANIFEST), manifest.toPrettyString() + "\n");
    Files.writeString(folder.resolve(ExportFolder.CHECKSUMS), checksums(folder));
  }

  @Override
  public void close() {
    platform.close();
  }

  private static ObjectNode manifest(JsonNode head, ExportRequest request) {
    var manifest = JSON.createObjectNode();
    manifest.put("format", "saleslore-export-1");
    manifest.put("made", head.path("made").asText());
    manifest.put("whole", request.isWhole());
    var filter = manifest.putObject("filter");
    request.filter().forEach(filter::put);
    return manifest;
  }

  private ObjectNode stores(ExportFolder bundle, JsonNode signed, ExportRequest request)
      throws IOException {
    var written = JSON.createObjectNode();
    var export = StoreExport.of(platform, bundle, request, progress);
    for (var store : request.stores()) {
      if (signed.path(store).path("checkpoint").isTextual()) {
        written.set(store, export.write(store, signed.path(store)));
      }
    }
    return written;
  }

  private static String checksums(Path folder) throws IOException {
    var lines = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        lines.append("%s  %s\n".formatted(ExportFolder.sha256(file), file.getFileName()));
      }
    }
    return lines.toString();
  }
}
