package io.saleslore.command.proof;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.EventTable;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.manifest.PositionRuns;
import io.saleslore.command.proof.manifest.StorePart;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A history of 300 positions, three of them burnt, checkpointed at 100, 200 and 300. */
final class SampleExport {
  static final int SIZE = 300;
  static final List<Long> BURNT = List.of(7L, 150L, 151L);
  static final Instant MADE = Instant.parse("2026-03-03T09:00:00Z");
  static final NoteSigner SIGNER = NoteSigner.of("saleslore/private", new byte[32]);
  static final NoteSigner EXPORTER = NoteSigner.of("saleslore/export", new byte[32]);
  static final TreeHash HASH = new TreeHash();
  static final LeafHash LEAF = new LeafHash(HASH);

  final TreeMap<Long, StoredEvent> store = new TreeMap<>();
  final ExportFolder folder;
  final Path checkpoints;
  final Path kept;
  private int size = SIZE;
  private Optional<PositionRuns> chosen = Optional.empty();

  /** Signs the history and exports it. */
  SampleExport(Path under) throws IOException {
    folder = new ExportFolder(Files.createDirectories(under.resolve("export")));
    checkpoints = under.resolve("kept");
    kept = Files.createDirectories(checkpoints.resolve("private"));
    for (long position = 1; position <= SIZE; position++) {
      if (!BURNT.contains(position)) {
        store.put(position, event(position));
      }
    }
    keep();
    export(SIZE);
  }

  StoredEvent now(long position) {
    return Objects.requireNonNull(store.get(position));
  }

  void change(long position, UnaryOperator<StoredEvent> change) {
    store.computeIfPresent(position, (_, event) -> change.apply(event));
  }

  void swap(long one, long other) {
    var moved = now(one);
    store.put(one, now(other).at(one));
    store.put(other, moved.at(other));
  }

  /** Leaves and checkpoint are those of before, unless the size is another. */
  void export(int size) throws IOException {
    Files.deleteIfExists(folder.proofs("private"));
    writeEvents(store);
    if (!Files.exists(folder.leaves("private")) || size != SIZE) {
      var leaves = leaves(size);
      Files.write(folder.leaves("private"), joined(leaves));
      Files.writeString(folder.checkpoint("private"), head(leaves, size));
    }
    Files.writeString(folder.key("private"), SIGNER.key() + "\n");
    this.size = size;
    chosen = Optional.empty();
    madeAt(MADE);
  }

  void exportPart(TreeMap<Long, StoredEvent> part) throws IOException {
    Files.deleteIfExists(folder.leaves("private"));
    var leaves = leaves(SIZE);
    var proofs = new ProofBuilder(HASH, (height, index) -> subtree(leaves, height, index));
    writeEvents(part);
    var lines = new StringBuilder();
    part.keySet()
        .forEach(each -> lines.append(new ProofLine(each, proofs.inclusion(each - 1, SIZE))));
    Files.writeString(folder.proofs("private"), lines);
    var runs = new PositionRuns();
    part.keySet().forEach(runs::add);
    chosen = Optional.of(runs);
    madeAt(MADE);
  }

  void writeEvents(TreeMap<Long, StoredEvent> events) throws IOException {
    var lines = new ByteBuilder(1 << 16);
    for (var event : events.values()) {
      EventLine.write(event, lines);
      lines.add('\n');
    }
    Files.write(folder.events("private"), lines.copy());
    var table = new EventTable(Set.of());
    var rows = events.values().stream().map(table::line).collect(Collectors.joining());
    Files.writeString(folder.table("private"), EventTable.heading() + rows);
  }

  /** Signs the manifest of what was exported last, and sums up all files. */
  void madeAt(Instant time) throws IOException {
    sign(EXPORTER, manifest(time));
  }

  ExportManifest manifest(Instant time, String... damages) {
    return new ExportManifest(
        time,
        List.of(),
        List.of(new StorePart("private", size, chosen)),
        Set.of(),
        List.of(damages));
  }

  void sign(NoteSigner signer, ExportManifest manifest) throws IOException {
    Files.writeString(folder.manifest(), signer.sign(manifest.text(), manifest.made()).toString());
    checksums();
  }

  /** As somebody would write them who has changed a file. */
  void checksums() throws IOException {
    Files.deleteIfExists(folder.folder().resolve(ExportFolder.CHECKSUMS));
    var lines = new StringBuilder();
    try (var files = Files.list(folder.folder())) {
      for (var file : files.sorted().toList()) {
        lines
            .append(ExportFolder.sha256(file))
            .append("  ")
            .append(file.getFileName())
            .append('\n');
      }
    }
    Files.writeString(folder.folder().resolve(ExportFolder.CHECKSUMS), lines);
  }

  List<byte[]> leaves(int size) {
    var leaves = new ArrayList<byte[]>();
    for (long position = 1; position <= size; position++) {
      var event = store.get(position);
      leaves.add(event == null ? LEAF.burnt(position) : LEAF.of(event));
    }
    return leaves;
  }

  private void keep() throws IOException {
    var leaves = leaves(SIZE);
    Files.write(kept.resolve("leaves"), joined(leaves));
    Files.writeString(kept.resolve("key"), SIGNER.key() + "\n");
    for (int size = 100; size <= SIZE; size += 100) {
      var note = head(leaves.subList(0, size), size);
      Files.writeString(kept.resolve(size + SignedHeads.ENDING), note);
    }
  }

  static byte[] joined(List<byte[]> leaves) {
    var bytes = new ByteBuilder(1 << 14);
    leaves.forEach(bytes::add);
    return bytes.copy();
  }

  static byte[] root(List<byte[]> leaves) {
    var tree = new Frontier(HASH);
    leaves.forEach(tree::append);
    return tree.root();
  }

  private static byte[] subtree(List<byte[]> leaves, int height, long index) {
    return root(leaves.subList((int) (index << height), (int) (index + 1 << height)));
  }

  static String head(List<byte[]> leaves, int size) {
    var text = new Checkpoint("saleslore/private", size, root(leaves)).text();
    return SIGNER.sign(text, MADE.minusSeconds(SIZE - size + 10)).toString();
  }

  static StoredEvent event(long position) {
    return storedAt(position, "2026-03-01T09:00:00.000Z");
  }

  static StoredEvent storedAt(long position, String time) {
    var id = "event-" + position;
    return new StoredEvent(
        position,
        id,
        "aggregate-" + position,
        0,
        "Deal",
        time,
        "io.saleslore.kernel.deal.DealEvent$DealOpened",
        Optional.empty(),
        ("{\"dealId\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
        Optional.of("{}".getBytes(StandardCharsets.UTF_8)));
  }

  static StoredEvent with(StoredEvent event, String payload) {
    return event.with(payload.getBytes(StandardCharsets.UTF_8));
  }
}
