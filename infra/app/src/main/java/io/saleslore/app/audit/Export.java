package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.note.SignedNote;
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
  private final AuditClient platform;
  private final AuditClient gate;
  private final PrintWriter progress;

  /**
   * An export from a platform.
   *
   * @param token of somebody with the role {@code COMPLIANCE}
   * @param progress where it says about every second how far it has come
   */
  public Export(URI platform, String token, PrintWriter progress) {
    this(platform, platform, token, progress);
  }

  /**
   * The same of a platform whose anonymizer answers elsewhere.
   *
   * @param gate where it does
   */
  public Export(URI platform, URI gate, String token, PrintWriter progress) {
    this.platform = new AuditClient(platform, token);
    this.gate = new AuditClient(gate, token);
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
    var note = head.path("manifest").asText();
    Files.writeString(bundle.manifest(), note);
    var manifest = ExportManifest.parse(SignedNote.parse(note).text());
    manifest.damages().forEach(each -> progress.println("broken: " + each));
    writeStores(bundle, manifest, head.path("stores"), request);
    Files.writeString(folder.resolve(ExportFolder.CHECKSUMS), checksums(folder));
  }

  @Override
  public void close() {
    platform.close();
    gate.close();
  }

  private void writeStores(
      ExportFolder bundle, ExportManifest manifest, JsonNode signed, ExportRequest request)
      throws IOException {
    var export = new StoreExport(platform, bundle, request, manifest.erased(), progress);
    for (var part : manifest.stores()) {
      export.write(part.store(), signed.path(part.store()));
    }
    if (request.isWhole()) {
      new LedgerExport(gate, bundle.ledger(), progress).write();
    }
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
