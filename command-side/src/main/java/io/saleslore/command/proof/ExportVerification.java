package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks an export against checkpoints, without the platform, and says what it finds. */
public final class ExportVerification {
  private static final String OTHER_FILE = "this file is not the one that was exported";

  private final ExportFolder export;
  private final Optional<Path> checkpoints;
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
    this.export = new ExportFolder(folder);
    this.checkpoints = checkpoints;
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
      var answer = new StoreVerification(part, read.manifest(), export, kept, out).run();
      findings.addAll(answer.findings());
      isProven &= answer.isProven();
    }
    addChangedFiles(findings);
    var verdict = Verdict.of(findings, isProven);
    findings.forEach(finding -> out.println("broken at " + finding));
    out.println(verdict.standing());
    return verdict;
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
