package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.ledger.LedgerCheck;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks an export against checkpoints, without the platform, and says what it finds. */
public final class ExportVerification {
  /** No policy demands fewer marketers than this behind a release. */
  private static final int LEAST_MARKETERS = 5;

  private static final String OTHER_FILE = "this file is not the one that was exported";
  private static final String RELEASES = "global";

  private final ExportFolder export;
  private final Optional<Path> checkpoints;
  private final Optional<VerifierKey> witness;
  private final Optional<Integer> marketers;
  private final PrintWriter out;

  /**
   * A check of an export.
   *
   * @param folder the export
   * @param checkpoints a folder of checkpoints that was kept where nobody could change it; without
   *     one nothing but the export itself is compared
   * @param out where it says what it does
   */
  public ExportVerification(Path folder, Optional<Path> checkpoints, PrintWriter out) {
    this(folder, checkpoints, Optional.empty(), Optional.empty(), out);
  }

  /**
   * The same, where a kept head counts only if a witness has co-signed it.
   *
   * @param witness whose signature is demanded
   * @param marketers how many the policy demands behind each release, whatever a release says;
   *     where it demands none, an export without the gate's ledger is not held against it
   */
  public ExportVerification(
      Path folder,
      Optional<Path> checkpoints,
      Optional<VerifierKey> witness,
      Optional<Integer> marketers,
      PrintWriter out) {
    this.export = new ExportFolder(folder);
    this.checkpoints = checkpoints;
    this.witness = witness;
    this.marketers = marketers;
    this.out = out;
  }

  /**
   * What can be said of it.
   *
   * @throws IOException if the folder is no export
   * @throws IllegalArgumentException if its manifest cannot be read
   */
  public Verdict run() throws IOException {
    var read = new ManifestCheck(export, checkpoints).read();
    var findings = new ArrayList<>(read.findings());
    boolean isProven = checkpoints.isPresent();
    for (var part : read.manifest().stores()) {
      var kept = checkpoints.map(folder -> folder.resolve(part.store()));
      var answer = new StoreVerification(part, read.manifest(), export, kept, witness, out).run();
      findings.addAll(answer.findings());
      isProven &= answer.isProven();
    }
    addBreaches(read.manifest(), findings);
    addChangedFiles(findings);
    var verdict = Verdict.of(findings, isProven);
    findings.forEach(finding -> out.println("broken at " + finding));
    out.println(verdict.standing());
    return verdict;
  }

  /** Only where all releases are there as they were signed. */
  private void addBreaches(ExportManifest manifest, List<Finding> findings) throws IOException {
    boolean isWhole =
        manifest
            .of(RELEASES)
            .filter(part -> part.size() > 0 && part.chosen().isEmpty())
            .isPresent();
    if (!isWhole || findings.stream().anyMatch(each -> each.store().startsWith(RELEASES))) {
      return;
    }
    if (marketers.isEmpty() && !Files.exists(export.ledger())) {
      out.println("ledger: none in this export, so what the gate promised was not counted");
      return;
    }
    int least = Math.max(LEAST_MARKETERS, marketers.orElse(0));
    try (var releases = EventLines.of(export.events(RELEASES))) {
      var answer = LedgerCheck.of(export.ledger(), least, releases);
      answer.breaches().stream()
          .map(each -> new Finding(RELEASES, each.position(), Kind.PROMISE_BROKEN, each.sentence()))
          .forEach(findings::add);
      if (answer.releases() > 0 && answer.breaches().isEmpty()) {
        out.println("ledger: " + answer);
      }
    }
  }

  /** Only where nothing was found: whatever was found has changed files too. */
  private void addChangedFiles(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      export.changed().stream()
          .map(file -> Finding.of(file, Kind.PROOF_DAMAGED, OTHER_FILE))
          .forEach(findings::add);
    }
  }
}
