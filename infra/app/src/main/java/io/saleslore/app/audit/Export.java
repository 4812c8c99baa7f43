package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.ProofLine;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a platform holds into a folder that can be verified without it: everything with all
 * leaf hashes, or a part with a proof for each event.
 */
public final class Export implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENTS = "/api/v1/audit/events";
  private static final int ROOM = 1 << 20;

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
   * What is wanted; empty texts mean everything.
   *
   * @param reason why, for the record
   * @param from stored not before, in ISO 8601
   * @param to stored before, in ISO 8601
   * @param customer whose events alone
   */
  public record Wish(String reason, String from, String to, String customer) {
    boolean isWhole() {
      return from.isEmpty() && to.isEmpty() && customer.isEmpty();
    }

    /** Releases are nobody's. */
    List<String> stores() {
      return customer.isEmpty() ? ExportFolder.STORES : List.of("private", "operations");
    }

    Map<String, String> filter() {
      return new HashMap<>(Map.of("from", from, "to", to, "customer", customer));
    }
  }

  /**
   * Writes the folder.
   *
   * @throws IOException if it cannot be written, or holds something already
   * @throws ExportRefused if the platform does not give it all
   */
  public void write(Path folder, Wish wish) throws IOException {
    Files.createDirectories(folder);
    try (var there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new IOException(folder + " is not empty");
      }
    }
    var bundle = new ExportFolder(folder);
    var asked = new TreeMap<String, String>(wish.filter());
    asked.put("reason", wish.reason());
    asked.values().removeIf(String::isEmpty);
    var head = platform.post("/api/v1/audit/exports", asked);
    var manifest = JSON.createObjectNode();
    manifest.put("format", "saleslore-export-1");
    manifest.put("made", head.path("made").asText());
    manifest.put("whole", wish.isWhole());
    var filter = manifest.putObject("filter");
    wish.filter().forEach(filter::put);
    var stores = manifest.putObject("stores");
    var shredded = shredded(wish);
    for (var store : wish.stores()) {
      var signed = head.path("stores").path(store);
      if (signed.path("checkpoint").isTextual()) {
        stores.set(store, store(bundle, store, signed, wish, shredded));
      }
    }
    Files.writeString(folder.resolve(ExportFolder.MANIFEST), manifest.toPrettyString() + "\n");
    checksums(bundle);
  }

  @Override
  public void close() {
    platform.close();
  }

  /** Whose keys are gone, whenever that was: the history itself says so. */
  private Set<String> shredded(Wish wish) throws IOException {
    var asked = new HashMap<>(Map.of("type", "CustomerForgotten", "reason", wish.reason()));
    asked.put("customer", wish.customer());
    var keys = new HashSet<String>();
    try (var lines = new EventLines(platform.get(EVENTS, asked))) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        var forgotten = JSON.readTree(next.get().payload());
        keys.add(forgotten.path("zone").asText() + "/" + forgotten.path("customerId").asText());
      }
    }
    return keys;
  }

  private ObjectNode store(
      ExportFolder bundle, String store, JsonNode signed, Wish wish, Set<String> shredded)
      throws IOException {
    var note = signed.path("checkpoint").asText();
    long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
    Files.writeString(bundle.checkpoint(store), note);
    Files.writeString(bundle.key(store), signed.path("key").asText() + "\n");
    try (var leaves =
        platform.get("/api/v1/audit/leaves", Map.of("store", store, "size", Long.toString(size)))) {
      Files.copy(leaves, bundle.leaves(store));
    }
    long events = events(bundle, store, size, wish, shredded);
    if (!wish.isWhole()) {
      Files.delete(bundle.leaves(store));
    }
    var said = JSON.createObjectNode();
    said.put("positions", size);
    said.put("events", events);
    return said;
  }

  private long events(ExportFolder bundle, String store, long size, Wish wish, Set<String> shredded)
      throws IOException {
    var asked = wish.filter();
    asked.put("store", store);
    asked.put("stored", "true");
    asked.put("until", Long.toString(size));
    asked.put("reason", wish.reason());
    var counter = new Counter(store, size);
    try (var lines = new EventLines(platform.get(EVENTS, asked));
        var out = new BufferedOutputStream(Files.newOutputStream(bundle.events(store)), ROOM);
        var table = new TableWriter(bundle.table(store), shredded);
        var proofs = new ProofWriter(bundle, store, size, wish.isWhole())) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        lines.copyLine(out);
        table.add(next.get());
        proofs.add(next.get());
        counter.count(next.get());
      }
    }
    counter.finish();
    return counter.events;
  }

  private static void checksums(ExportFolder bundle) throws IOException {
    var lines = new StringBuilder();
    try (var files = Files.list(bundle.folder())) {
      for (var file : files.sorted().toList()) {
        lines
            .append(ExportFolder.sha256(file))
            .append("  ")
            .append(file.getFileName())
            .append('\n');
      }
    }
    Files.writeString(bundle.folder().resolve(ExportFolder.CHECKSUMS), lines);
  }

  /** A proof for each event, unless all leaves stay in the export. */
  private static final class ProofWriter implements AutoCloseable {
    private final LeafFile leaves;
    private final ProofBuilder proofs;
    private final long size;
    private final @Nullable Writer out;

    ProofWriter(ExportFolder bundle, String store, long size, boolean isWhole) throws IOException {
      this.leaves = new LeafFile(bundle.leaves(store));
      this.proofs = new ProofBuilder(new TreeHash(), leaves.subtrees());
      this.size = size;
      this.out = isWhole ? null : Files.newBufferedWriter(bundle.proofs(store));
    }

    void add(StoredEvent event) throws IOException {
      if (out != null) {
        long index = event.position() - 1;
        boolean isThere = index >= 0 && index < size && size <= leaves.size();
        var proof = isThere ? proofs.inclusion(index, size) : List.<byte[]>of();
        out.write(new ProofLine(event.position(), proof).toString());
      }
    }

    @Override
    public void close() throws IOException {
      leaves.close();
      if (out != null) {
        out.close();
      }
    }
  }

  /** Says how far one store has come. */
  private final class Counter {
    private static final long PAUSE = 1_000_000_000;

    private final String store;
    private final long size;
    private final long start = System.nanoTime();
    private long shown = start;
    private long events;

    Counter(String store, long size) {
      this.store = store;
      this.size = size;
    }

    void count(StoredEvent event) {
      events++;
      long now = System.nanoTime();
      if (now - shown > PAUSE) {
        shown = now;
        say(event.position());
      }
    }

    void finish() {
      say(size);
    }

    private void say(long position) {
      double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
      progress.printf(
          Locale.ROOT,
          "%s: %,d events, %,d of %,d positions, %,.0f/s, %,.0f s left%n",
          store,
          events,
          position,
          size,
          events / seconds,
          position == 0 ? 0 : (size - position) * seconds / position);
    }
  }
}
