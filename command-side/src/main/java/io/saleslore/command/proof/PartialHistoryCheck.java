package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.event.UnreadableLine;
import io.saleslore.command.proof.manifest.PositionRuns;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.tree.ProofVerifier;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * Some events of a store, each with the proof that it is in the signed tree, and all of those that
 * the manifest names. Good for one check.
 */
final class PartialHistoryCheck {
  private final LeafHash leaf;
  private final ProofVerifier verifier;
  private final String store;
  private final Checkpoint head;
  private final KeptHistory kept;
  private final PrimitiveIterator.OfLong chosen;
  private final Map<String, Long> sequences = new HashMap<>();
  private long last;
  private long read;

  /**
   * A part of a store.
   *
   * @param chosen the positions of its events
   * @param kept what was kept of the store elsewhere
   */
  PartialHistoryCheck(String store, Checkpoint head, PositionRuns chosen, KeptHistory kept) {
    var hash = new TreeHash();
    this.leaf = new LeafHash(hash);
    this.verifier = new ProofVerifier(hash);
    this.store = store;
    this.head = head;
    this.kept = kept;
    this.chosen = chosen.positions().iterator();
  }

  /** How many events were read. */
  long read() {
    return read;
  }

  Optional<Finding> check(Path events, Path proofs) throws IOException {
    try (var file = EventLines.of(events);
        var lines = Files.newBufferedReader(proofs)) {
      for (var next = file.next(); next.isPresent(); next = file.next()) {
        var finding = check(next.get(), proof(lines));
        if (finding.isPresent()) {
          return finding;
        }
        last = next.get().position();
        read++;
      }
      return chosen.hasNext()
          ? found(chosen.nextLong(), Kind.DELETED)
          : tooMany(Optional.ofNullable(lines.readLine()));
    } catch (UnreadableLine e) {
      return Optional.of(new Finding(store, last + 1, Kind.EDITED, e.sentence()));
    }
  }

  private static Optional<ProofLine> proof(BufferedReader lines) throws IOException {
    return Optional.ofNullable(lines.readLine()).map(ProofLine::parse);
  }

  private Optional<Finding> tooMany(Optional<String> line) {
    return line.map(ProofLine::parse).flatMap(proof -> found(proof.position(), Kind.PROOF_DAMAGED));
  }

  private Optional<Finding> check(StoredEvent event, Optional<ProofLine> proof) {
    long position = event.position();
    if (position <= last) {
      return found(position, Kind.REORDERED);
    }
    long expected = chosen.hasNext() ? chosen.nextLong() : Long.MAX_VALUE;
    if (expected != position) {
      return found(
          Math.min(expected, position), expected < position ? Kind.DELETED : Kind.INSERTED);
    }
    if (proof.isEmpty() || proof.get().position() != position) {
      return found(position, Kind.PROOF_DAMAGED);
    }
    return isProven(event, proof.get()) ? gapBefore(event) : found(position, Kind.EDITED);
  }

  private boolean isProven(StoredEvent event, ProofLine proof) {
    long position = event.position();
    var hash = leaf.of(event);
    return verifier.includes(hash, position - 1, head.size(), proof.siblings(), head.root())
        && (position > kept.proven() || kept.isAt(position, hash));
  }

  private Optional<Finding> gapBefore(StoredEvent event) {
    var before = sequences.put(event.aggregate(), event.sequence());
    return before == null || event.sequence() == before + 1
        ? Optional.empty()
        : Optional.of(
            new Finding(
                store,
                event.position(),
                Kind.DELETED,
                "deleted: an event of the same aggregate is missing before this one"));
  }

  private Optional<Finding> found(long position, Kind kind) {
    return Optional.of(Finding.of(store, position, kind));
  }
}
