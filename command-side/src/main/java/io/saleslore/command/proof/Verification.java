package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks an export against checkpoints, without the platform, and says what it finds. */
public final class Verification {
  private final Bundle bundle;
  private final Optional<Path> checkpoints;
  private final PrintWriter out;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A check of an export.
   *
   * @param folder the export
   * @param checkpoints a folder of checkpoints that was kept where nobody could change it; without
   *     one the export's own checkpoint and key are believed
   * @param out where it says what it does
   */
  public Verification(Path folder, Optional<Path> checkpoints, PrintWriter out) {
    this.bundle = new Bundle(folder);
    this.checkpoints = checkpoints;
    this.out = out;
  }

  /**
   * The first finding of each store, none where all is as it was signed.
   *
   * @throws IOException if the folder is no export
   */
  public List<Finding> run() throws IOException {
    var made = bundle.made();
    if (checkpoints.isEmpty()) {
      out.println(
          "no folder of checkpoints given: the export's own checkpoints and keys are believed");
    }
    for (var store : Bundle.STORES) {
      if (Files.exists(bundle.events(store))) {
        check(store, made);
      }
    }
    var changed = bundle.firstChanged();
    if (changed.isPresent() && findings.isEmpty()) {
      report(
          new Finding(
              changed.get(), 0, Kind.PROOF_DAMAGED, "this file was changed after the export"));
    }
    out.println(findings.isEmpty() ? "good: nobody changed the past" : "BROKEN");
    return List.copyOf(findings);
  }

  private void check(String store, Instant made) throws IOException {
    var kept = checkpoints.map(folder -> folder.resolve(store));
    var key = NoteKey.parse(Files.readString(keyFile(store, kept)));
    var heads = new Heads(key);
    var own = heads.add(Files.readString(bundle.checkpoint(store)));
    if (kept.isPresent()) {
      long unsigned = heads.addAll(kept.get());
      if (unsigned > 0) {
        out.printf(
            Locale.ROOT,
            "%s: %d files of checkpoints are not signed by %s%n",
            store,
            unsigned,
            key);
      }
    }
    if (own.isEmpty()) {
      report(new Finding(store, 0, Kind.PROOF_DAMAGED, "the checkpoint is not signed by " + key));
      return;
    }
    var head = own.get().checkpoint();
    long start = System.nanoTime();
    long read;
    Optional<Finding> finding;
    if (Files.exists(bundle.leaves(store))) {
      var history = new History(store, bundle.events(store), heads.bySize(), head.size());
      finding = whole(store, history, kept, head.size());
      read = history.read();
    } else {
      var part = new Part(store, head);
      finding = part.check(bundle.events(store), bundle.proofs(store));
      read = part.read();
    }
    finding = finding.or(() -> rolledBack(store, heads, head.size(), made));
    say(store, head.size(), read, System.nanoTime() - start, finding.isEmpty());
    finding.ifPresent(this::report);
  }

  private Path keyFile(String store, Optional<Path> kept) {
    return kept.map(folder -> folder.resolve("key"))
        .filter(Files::exists)
        .orElseGet(() -> bundle.key(store));
  }

  private Optional<Finding> whole(String store, History history, Optional<Path> kept, long size)
      throws IOException {
    try (var own = new Leaves(bundle.leaves(store));
        var safe = new Leaves(kept.orElse(bundle.folder()).resolve("leaves"))) {
      if (history.isProven(safe)) {
        return history.compare(safe, own.size());
      }
      return history.isProven(own) || own.size() < size
          ? history.compare(own, own.size())
          : history.compareWithHeads(own);
    }
  }

  /** A head that is larger, and was signed in a second before that in which it was exported. */
  private static Optional<Finding> rolledBack(String store, Heads heads, long size, Instant made) {
    var second = made.equals(Instant.MAX) ? made : made.truncatedTo(ChronoUnit.SECONDS);
    return heads.bySize().stream()
        .filter(head -> head.size() > size)
        .filter(head -> head.time().filter(at -> at.isBefore(second)).isPresent())
        .map(_ -> Finding.of(store, size + 1, Kind.ROLLED_BACK))
        .findFirst();
  }

  private void say(String store, long size, long read, long nanos, boolean isGood) {
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

  private void report(Finding finding) {
    findings.add(finding);
    out.println(finding);
  }
}
