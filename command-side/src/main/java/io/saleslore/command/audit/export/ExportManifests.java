package io.saleslore.command.audit.export;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.finding.EvidenceWatch;
import io.saleslore.command.audit.replay.SelectedPositions;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.manifest.PositionRuns;
import io.saleslore.command.proof.manifest.StorePart;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Signs what an export must contain. */
@Component
record ExportManifests(
    AuditSettings settings,
    SelectedPositions positions,
    SignedTrees trees,
    ShreddedKeys shredded,
    EvidenceWatch watch) {

  /**
   * A signed note.
   *
   * @param sizes of the checkpoint that each store is exported under; 0 where none was signed
   */
  String sign(NewExport export, Map<AuditedStore, Long> sizes, Instant made) {
    var parts =
        Arrays.stream(AuditedStore.values())
            .filter(export::isOf)
            .map(store -> part(export, store, sizes.getOrDefault(store, 0L)))
            .toList();
    var manifest = new ExportManifest(made, export.asked(), parts, erased(export), damages());
    return NoteSigner.of(settings.origin() + "/export", settings.seed())
        .sign(manifest.text(), made)
        .toString();
  }

  private StorePart part(NewExport export, AuditedStore store, long size) {
    var chosen =
        export.isWhole()
            ? Optional.<PositionRuns>empty()
            : Optional.of(positions.of(store, export.from(), export.to(), export.customer(), size));
    return new StorePart(store.code(), size, chosen);
  }

  private Set<String> erased(NewExport export) {
    var customer = export.customer();
    return shredded.all().stream()
        .filter(key -> customer == null || key.subject().equals(customer.toString()))
        .map(KeyId::toString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> damages() {
    var unsigned =
        trees.statuses().stream()
            .filter(SignedTreeStatus::isBroken)
            .map(status -> status.store() + ": it does not extend what was signed");
    var found = watch.findings().stream().map(Object::toString);
    return Stream.concat(unsigned, found).toList();
  }
}
