package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafFile;
import java.util.Optional;
import java.util.SequencedMap;

/** Tells from the places where events and signed leaves differ what was done to a history. */
final class TamperDiagnosis {
  private final LeafHash hash;
  private final LeafFile signed;
  private final SequencedMap<Long, Optional<StoredEvent>> differing;

  /**
   * What is known.
   *
   * @param signed the leaves that the checkpoints stand for
   * @param differing what stands now at each position that differs, in order; not empty
   */
  TamperDiagnosis(
      LeafHash hash, LeafFile signed, SequencedMap<Long, Optional<StoredEvent>> differing) {
    this.hash = hash;
    this.signed = signed;
    this.differing = differing;
  }

  /** Where it differs first. */
  long position() {
    return differing.firstEntry().getKey();
  }

  /** What was done there; a missing tail counts as deleted. */
  Kind kind() {
    var now = differing.firstEntry().getValue();
    boolean isMoved = differing.values().stream().flatMap(Optional::stream).anyMatch(this::wasHere);
    boolean isForeign = now.filter(this::wasElsewhere).isPresent();
    boolean wasBurnt = signed.isAt(position(), hash.burnt(position()));
    if (isMoved) {
      return now.isEmpty() || isForeign ? Kind.REORDERED : Kind.INSERTED;
    }
    if (isForeign) {
      return wasBurnt ? Kind.REORDERED : Kind.DELETED;
    }
    if (now.isEmpty()) {
      return Kind.DELETED;
    }
    return wasBurnt ? Kind.INSERTED : Kind.EDITED;
  }

  private boolean wasHere(StoredEvent event) {
    return signed.isAt(position(), hash.of(event.at(position())));
  }

  private boolean wasElsewhere(StoredEvent event) {
    return differing.keySet().stream()
        .anyMatch(other -> signed.isAt(other, hash.of(event.at(other))));
  }
}
