package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventTable;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.manifest.PositionRuns;
import io.saleslore.command.proof.manifest.StorePart;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.LeafFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks one store's part of an export.
 *
 * @param part what the manifest says of it
 * @param folder the store's folder of checkpoints that was kept where nobody could change it
 */
record StoreVerification(
    StorePart part,
    ExportManifest manifest,
    ExportFolder export,
    Optional<Path> folder,
    PrintWriter out) {

  /** What a check of the events found, how many it read, and up to where kept heads prove them. */
  private record Checked(Optional<Finding> finding, long events, long proven) {}

  /**
   * What was found in a store.
   *
   * @param isProven whether kept heads prove it, or it is empty
   */
  record Answer(List<Finding> findings, boolean isProven) {}

  /** The first place where the store is not as it was signed, and what is wrong with its files. */
  Answer run() throws IOException {
    if (part.size() == 0) {
      return new Answer(emptyStore(), true);
    }
    var missing = missingFiles();
    if (!missing.isEmpty()) {
      return new Answer(missing, false);
    }
    var key = VerifierKey.parse(Files.readString(keyFile()));
    try (var kept = new KeptHistory(store(), folder, export.folder().resolve(store()), key)) {
      var own = new SignedHeads(key).add(Files.readString(export.checkpoint(store())));
      return own.filter(head -> head.size() == part.size()).isEmpty()
          ? new Answer(List.of(unsigned(key)), false)
          : check(own.get(), kept);
    }
  }

  private String store() {
    return part.store();
  }

  private Answer check(SignedHeads.Head own, KeptHistory kept) throws IOException {
    long start = System.nanoTime();
    var checked = part.chosen().isEmpty() ? full(own, kept) : partial(own, kept);
    var finding = checked.finding().or(() -> rolledBack(kept)).or(this::changedTable);
    say(checked, System.nanoTime() - start, finding.isEmpty());
    var findings = new ArrayList<>(finding.stream().toList());
    findings.addAll(kept.damages());
    return new Answer(findings, checked.proven() > 0);
  }

  private List<Finding> emptyStore() throws IOException {
    var events = export.events(store());
    return Files.exists(events) && Files.size(events) > 0
        ? List.of(Finding.of(store(), 1, Kind.INSERTED))
        : List.of();
  }

  private List<Finding> missingFiles() {
    return List.of(export.events(store()), export.checkpoint(store()), keyFile()).stream()
        .filter(file -> !Files.exists(file))
        .map(
            file -> Finding.of(file.getFileName().toString(), Kind.DELETED, "this file is missing"))
        .toList();
  }

  private Finding unsigned(VerifierKey key) {
    return Finding.of(
        export.checkpoint(store()).getFileName().toString(),
        Kind.PROOF_DAMAGED,
        "it is no checkpoint of " + part.size() + " positions that is signed by " + key);
  }

  private Path keyFile() {
    return export.key(store(), folder);
  }

  private Checked full(SignedHeads.Head own, KeptHistory kept) throws IOException {
    var check = new FullHistoryCheck(store(), export.events(store()), own, kept);
    try (var leaves = new LeafFile(export.leaves(store()))) {
      var finding = check.check(leaves);
      long proven = Math.max(kept.headUpTo(part.size()), Math.min(kept.proven(), part.size()));
      return new Checked(finding, check.read(), proven);
    }
  }

  private Checked partial(SignedHeads.Head own, KeptHistory kept) throws IOException {
    var chosen = part.chosen().orElseGet(PositionRuns::new);
    var check = new PartialHistoryCheck(store(), own.checkpoint(), chosen, kept);
    boolean isKept =
        kept.heads().stream().anyMatch(head -> head.checkpoint().isSameAs(own.checkpoint()));
    var finding = check.check(export.events(store()), export.proofs(store()));
    return new Checked(
        finding, check.read(), isKept ? part.size() : Math.min(kept.proven(), part.size()));
  }

  /** A head that is larger, and was signed in a second before that in which it was exported. */
  private Optional<Finding> rolledBack(KeptHistory kept) {
    var second = manifest.made().truncatedTo(ChronoUnit.SECONDS);
    return kept.heads().stream()
        .filter(head -> head.size() > part.size())
        .filter(head -> head.time().filter(at -> at.isBefore(second)).isPresent())
        .map(_ -> Finding.of(store(), part.size() + 1, Kind.ROLLED_BACK))
        .findFirst();
  }

  private Optional<Finding> changedTable() {
    try {
      return new TableCheck(store(), new EventTable(manifest.erased()))
          .check(export.events(store()), export.table(store()));
    } catch (IOException e) {
      return Optional.of(
          Finding.of(store(), Kind.TABLE_CHANGED, "the table for people cannot be read"));
    }
  }

  private void say(Checked checked, long nanos, boolean isGood) {
    double seconds = Math.max(1, nanos) / 1e9;
    out.printf(
        Locale.ROOT,
        "%s: %,d events, checkpoint of %,d positions, %,.0f events/s: %s%n",
        store(),
        checked.events(),
        part.size(),
        checked.events() / seconds,
        isGood ? goodWords(checked.proven()) : "NOT as signed");
  }

  private static String goodWords(long proven) {
    return proven == 0
        ? "as its own checkpoint says, which nothing kept proves"
        : "as signed, by kept heads up to position " + proven;
  }
}
