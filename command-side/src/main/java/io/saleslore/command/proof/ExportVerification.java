package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks an export against checkpoints, without the platform, and says what it finds. */
public final class ExportVerification {
  private final ExportFolder export;
  private final Optional<Path> checkpoints;
  private final PrintWriter out;

  /**
   * A check of an export.
   *
   * @param folder the export
   * @param checkpoints a folder of checkpoints that was kept where nobody could change it; without
   *     one the export's own checkpoint and key are believed
   * @param out where it says what it does
   */
  public ExportVerification(Path folder, Optional<Path> checkpoints, PrintWriter out) {
    this.export = new ExportFolder(folder);
    this.checkpoints = checkpoints;
    this.out = out;
  }

  /**
   * The first finding of each store, none where all is as it was signed.
   *
   * @throws IOException if the folder is no export
   */
  public List<Finding> run() throws IOException {
    var made = export.made();
    if (checkpoints.isEmpty()) {
      out.println(
          "no folder of checkpoints given: the export's own checkpoints and keys are believed");
    }
    var findings = ofStores(made);
    if (findings.isEmpty()) {
      addChangedFile(findings);
    }
    out.println(findings.isEmpty() ? "good: nobody changed the past" : "BROKEN");
    return List.copyOf(findings);
  }

  private void addChangedFile(List<Finding> findings) throws IOException {
    export.firstChanged().map(ExportVerification::changed).ifPresent(findings::add);
    findings.forEach(out::println);
  }

  private List<Finding> ofStores(Instant made) throws IOException {
    var findings = new ArrayList<Finding>();
    for (var store : ExportFolder.STORES) {
      if (Files.exists(export.events(store))) {
        var kept = checkpoints.map(folder -> folder.resolve(store));
        var finding = new StoreVerification(store, export, kept, out).run(made);
        finding.ifPresent(out::println);
        finding.ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Finding changed(String file) {
    return new Finding(file, 0, Kind.PROOF_DAMAGED, "this file was changed after the export");
  }
}
