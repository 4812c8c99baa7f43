package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.EventSource;
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
 * @param witness has to have co-signed every head that was kept there
 */
record StoreVerification(
    StorePart part,
    ExportManifest manifest,
    ExportFolder export,
    Optional<Path> folder,
    Optional<VerifierKey> witness,
    PrintWriter out) {

  /** What a check of the events found, how many it read, and up to where kept heads prove them. */
  private record Checked(List<Finding> findings, long events, long proven) {}

  /**
   * What was found in a store.
   *
   * @param isProven whether kept heads prove it, or it is empty
   */
  record Answer(List<Finding> findings, boolean isProven) {}

  /** Each place where the store is not as it was signed, and what is wrong with its files. */
  Answer run() throws IOException {
    if (part.size() == 0) {
      return new Answer(emptyStore(), true);
    }
    var missing = missingFiles();
    if (!missing.isEmpty()) {
      return new Answer(missing, false);
    }
    try {
      return verify(VerifierKey.parse(Files.readString(keyFile())));
    } catch (IllegalArgumentException e) {
      return new Answer(List.of(noKey(e)), false);
    }
  }

  private Finding noKey(IllegalArgumentException e) {
    boolean isKept = !keyFile().equals(export.key(store()));
    var file = isKept ? "kept " + store() + "/key" : keyFile().getFileName().toString();
    return Finding.of(file, Kind.PROOF_DAMAGED, "this key cannot be read: " + e.getMessage());
  }

  private Answer verify(VerifierKey key) throws IOException {
    var heads = new SignedHeads(key, witness);
    try (var kept = new KeptHistory(store(), folder, export.folder().resolve(store()), heads)) {
      var own = new SignedHeads(key).add(Files.readString(export.checkpoint(store())));
      return own.filter(head -> head.size() == part.size()).isEmpty()
          ? new Answer(unsigned(key), false)
          : check(own.get(), kept);
    }
  }

  private String store() {
    return part.store();
  }

  private Answer check(SignedHeads.Head own, KeptHistory kept) throws IOException {
    long start = System.nanoTime();
    var checked = part.chosen().isEmpty() ? full(own, kept) : partial(own, kept);
    var findings = new ArrayList<>(checked.findings());
    if (findings.isEmpty()) {
      rolledBack(kept).or(this::changedTable).ifPresent(findings::add);
    }
    say(checked, System.nanoTime() - start, findings.isEmpty());
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

  /** Which of both keys was exchanged, nobody can tell who has no third copy. */
  private List<Finding> unsigned(VerifierKey key) throws IOException {
    var checkpoint =
        Finding.of(
            export.checkpoint(store()).getFileName().toString(),
            Kind.PROOF_DAMAGED,
            "it is no checkpoint of " + part.size() + " positions that is signed by " + key);
    var own = export.key(store());
    boolean isSame = !Files.exists(own) || Files.readString(own).strip().equals(key.toString());
    return isSame
        ? List.of(checkpoint)
        : List.of(
            checkpoint,
            Finding.of(
                "kept " + store() + "/key",
                Kind.PROOF_DAMAGED,
                "this kept key is not that of the export"));
  }

  private Path keyFile() {
    return export.key(store(), folder);
  }

  private EventSource events() throws IOException {
    return EventLines.of(export.events(store()));
  }

  private Checked full(SignedHeads.Head own, KeptHistory kept) throws IOException {
    var check = new FullHistoryCheck(store(), this::events, own, kept);
    try (var leaves = new LeafFile(export.leaves(store()))) {
      var findings = check.check(leaves);
      long proven = Math.max(kept.headUpTo(part.size()), Math.min(kept.proven(), part.size()));
      return new Checked(findings, check.read(), proven);
    }
  }

  private Checked partial(SignedHeads.Head own, KeptHistory kept) throws IOException {
    var chosen = part.chosen().orElseGet(PositionRuns::new);
    var check = new PartialHistoryCheck(store(), own.checkpoint(), chosen, kept);
    boolean isKept =
        kept.heads().stream().anyMatch(head -> head.checkpoint().isSameAs(own.checkpoint()));
    var finding = check.check(export.events(store()), export.proofs(store()));
    return new Checked(
        finding.stream().toList(),
        check.read(),
        isKept ? part.size() : Math.min(kept.proven(), part.size()));
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
