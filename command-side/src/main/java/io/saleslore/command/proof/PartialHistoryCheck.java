package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventLines;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
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

/**
 * Some events of a store, each with the proof that it is in the signed tree. That none was left out
 * is proven only within an aggregate, whose events are numbered.
 */
final class PartialHistoryCheck {
  private final LeafHash leaf;
  private final ProofVerifier verifier;
  private final String store;
  private final Checkpoint head;
  private final Map<String, Long> sequences = new HashMap<>();
  private long last;
  private long read;

  PartialHistoryCheck(String store, Checkpoint head) {
    var hash = new TreeHash();
    this.leaf = new LeafHash(hash);
    this.verifier = new ProofVerifier(hash);
    this.store = store;
    this.head = head;
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
      var left = lines.readLine();
      return left == null
          ? Optional.empty()
          : found(ProofLine.parse(left).position(), Kind.DELETED);
    } catch (EventLines.Unreadable e) {
      return Optional.of(new Finding(store, last + 1, Kind.EDITED, e.sentence()));
    }
  }

  private static Optional<ProofLine> proof(BufferedReader lines) throws IOException {
    return Optional.ofNullable(lines.readLine()).map(ProofLine::parse);
  }

  private Optional<Finding> check(StoredEvent event, Optional<ProofLine> proof) {
    long position = event.position();
    if (position <= last) {
      return found(position, Kind.REORDERED);
    }
    if (proof.isEmpty() || proof.get().position() > position) {
      return found(position, Kind.INSERTED);
    }
    if (proof.get().position() < position) {
      return found(proof.get().position(), Kind.DELETED);
    }
    return isProven(event, proof.get()) ? gapBefore(event) : found(position, Kind.EDITED);
  }

  private boolean isProven(StoredEvent event, ProofLine proof) {
    long index = event.position() - 1;
    return verifier.includes(leaf.of(event), index, head.size(), proof.siblings(), head.root());
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
