package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.LeafFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Checks one store's part of an export. */
final class StoreVerification {
  private final String store;
  private final ExportFolder export;
  private final Optional<Path> kept;
  private final PrintWriter out;

  /**
   * A check of a store.
   *
   * @param kept the store's folder of checkpoints that was kept where nobody could change it
   */
  StoreVerification(String store, ExportFolder export, Optional<Path> kept, PrintWriter out) {
    this.store = store;
    this.export = export;
    this.kept = kept;
    this.out = out;
  }

  /** What a check of the events found, and how many it read. */
  private record Checked(Optional<Finding> finding, long events) {}

  /**
   * The first place where the store is not as it was signed.
   *
   * @param made when the export is said to have been made
   */
  Optional<Finding> run(Instant made) throws IOException {
    var key = VerifierKey.parse(Files.readString(keyFile()));
    var heads = new SignedHeads(key);
    var own = heads.add(Files.readString(export.checkpoint(store)));
    addKept(heads, key);
    if (own.isEmpty()) {
      return Optional.of(
          new Finding(store, 0, Kind.PROOF_DAMAGED, "the checkpoint is not signed by " + key));
    }
    long start = System.nanoTime();
    var head = own.get().checkpoint();
    var checked = Files.exists(export.leaves(store)) ? full(heads, head) : partial(head);
    var finding = checked.finding().or(() -> rolledBack(heads, head.size(), made));
    say(head.size(), checked.events(), System.nanoTime() - start, finding.isEmpty());
    return finding;
  }

  private Path keyFile() {
    return kept.map(folder -> folder.resolve("key"))
        .filter(Files::exists)
        .orElseGet(() -> export.key(store));
  }

  private void addKept(SignedHeads heads, VerifierKey key) throws IOException {
    long unsigned = kept.isPresent() ? heads.addAll(kept.get()) : 0;
    if (unsigned > 0) {
      out.printf(
          Locale.ROOT, "%s: %d files of checkpoints are not signed by %s%n", store, unsigned, key);
    }
  }

  private Checked full(SignedHeads heads, Checkpoint head) throws IOException {
    var check = new FullHistoryCheck(store, export.events(store), heads.bySize(), head.size());
    try (var own = new LeafFile(export.leaves(store));
        var safe = new LeafFile(kept.orElse(export.folder()).resolve("leaves"))) {
      return new Checked(check.check(own, safe), check.read());
    }
  }

  private Checked partial(Checkpoint head) throws IOException {
    var check = new PartialHistoryCheck(store, head);
    return new Checked(check.check(export.events(store), export.proofs(store)), check.read());
  }

  /** A head that is larger, and was signed in a second before that in which it was exported. */
  private Optional<Finding> rolledBack(SignedHeads heads, long size, Instant made) {
    var second = made.equals(Instant.MAX) ? made : made.truncatedTo(ChronoUnit.SECONDS);
    return heads.bySize().stream()
        .filter(head -> head.size() > size)
        .filter(head -> head.time().filter(at -> at.isBefore(second)).isPresent())
        .map(_ -> Finding.of(store, size + 1, Kind.ROLLED_BACK))
        .findFirst();
  }

  private void say(long size, long read, long nanos, boolean isGood) {
    double seconds = Math.max(1, nanos) / 1e9;
    out.printf(
        Locale.ROOT,
        "%s: %,d events, checkpoint of %,d positions, %,.0f events/s: %s%n",
        store,
        read,
        size,
        read / seconds,
        isGood ? "as signed" : "NOT as signed");
  }
}
