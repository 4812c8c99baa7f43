package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an export's manifest and whether the platform signed it.
 *
 * @param kept the folder with the kept keys of all stores
 */
record ManifestCheck(ExportFolder export, Optional<Path> kept) {
  /** What a manifest's signer is called, behind the platform's origin. */
  private static final String SIGNER = "/export";

  /** The manifest, whoever signed it, and what is wrong with it. */
  record Read(ExportManifest manifest, List<Finding> findings) {}

  /**
   * Reads it.
   *
   * @throws IOException if there is none
   * @throws IllegalArgumentException if it is none
   */
  Read read() throws IOException {
    var note = SignedNote.parse(Files.readString(export.manifest()));
    var manifest = ExportManifest.parse(note.text());
    var findings = new ArrayList<Finding>();
    var key = key(manifest);
    if (!note.isSignedBy(key)) {
      findings.add(
          Finding.of(ExportFolder.MANIFEST, Kind.PROOF_DAMAGED, "it is not signed by " + key));
    }
    manifest
        .damages()
        .forEach(each -> findings.add(Finding.of("the platform", Kind.REPORTED, "found " + each)));
    addForeign(manifest, findings);
    return new Read(manifest, findings);
  }

  /** The key of the first store, which the platform signs manifests with under another name. */
  private VerifierKey key(ExportManifest manifest) throws IOException {
    for (var part : manifest.stores()) {
      var store = part.store();
      var file = export.key(store, kept.map(folder -> folder.resolve(store)));
      if (Files.exists(file)) {
        var key = VerifierKey.parse(Files.readString(file));
        int end = Math.max(0, key.name().lastIndexOf('/'));
        return key.named(key.name().substring(0, end) + SIGNER);
      }
    }
    throw new IOException("it has no key");
  }

  private void addForeign(ExportManifest manifest, List<Finding> findings) {
    for (var store : ExportFolder.STORES) {
      var events = export.events(store);
      if (manifest.of(store).isEmpty() && Files.exists(events)) {
        findings.add(
            Finding.of(
                events.getFileName().toString(),
                Kind.INSERTED,
                "the manifest holds nothing of this store"));
      }
    }
  }
}
