package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * All events of a store, from the first on, against leaves and signed heads. Good for one check.
 */
final class FullHistoryCheck {
  private final TreeHash hash = new TreeHash();
  private final LeafHash leaf = new LeafHash(hash);
  private final String store;
  private final List<SignedHeads.Head> heads;
  private final KeptHistory kept;
  private final long size;
  private final PositionWalk positions;

  /**
   * The history of a store.
   *
   * @param own the head that it was exported under
   * @param kept what was kept of it elsewhere
   */
  FullHistoryCheck(String store, Path events, SignedHeads.Head own, KeptHistory kept) {
    this.store = store;
    this.kept = kept;
    this.size = own.size();
    this.heads =
        Stream.concat(kept.heads().stream(), Stream.of(own))
            .sorted(Comparator.comparingLong(SignedHeads.Head::size))
            .toList();
    this.positions = new PositionWalk(store, events, size);
  }

  /** How many events were read. */
  long read() {
    return positions.read();
  }

  /**
   * Compares each event with the best leaves there are for it: those that were kept, and behind
   * them those of the export.
   */
  Optional<Finding> check(LeafFile own) throws IOException {
    boolean isProven = isProven(own);
    if (isProven || kept.proven() > 0 || own.size() < size) {
      var finding = compare(own);
      boolean isLeft = finding.isEmpty() && !isProven && kept.proven() < size;
      return isLeft ? compareWithHeads(own) : finding;
    }
    return compareWithHeads(own);
  }

  /** Whether these leaves are those that were signed, as far as this history goes. */
  private boolean isProven(LeafFile leaves) {
    var tree = new HeadComparison(hash, heads);
    for (long index = 0; index < Math.min(leaves.size(), size) && tree.bad() < 0; index++) {
      tree.append(leaves.at(index));
    }
    return leaves.size() >= size && tree.isProven(size);
  }

  private boolean isSigned(LeafFile own, long position, byte[] now) {
    return position <= kept.proven() ? kept.isAt(position, now) : own.isAt(position, now);
  }

  private Optional<Finding> compare(LeafFile own) throws IOException {
    var diagnosis =
        new TamperDiagnosis(leaf, (position, now) -> isSigned(own, position, now), kept);
    long last =
        positions.walk(
            (position, event) -> diagnosis.add(position, event, leafOf(position, event)));
    return diagnosis.isClean()
        ? positions.stray()
        : Optional.of(diagnosis.finding(store, last, own.size() < size));
  }

  /** Without leaves that were signed only heads can tell, and only between which of them. */
  private Optional<Finding> compareWithHeads(LeafFile unsigned) throws IOException {
    var tree = new HeadComparison(hash, heads);
    var wrong = new AtomicLong();
    positions.walk(
        (position, event) -> {
          var now = leafOf(position, event);
          tree.append(now);
          if (!unsigned.isAt(position, now)) {
            wrong.compareAndSet(0, position);
          }
        });
    return Optional.of(
        tree.isProven(size)
            ? Finding.of(store, wrong.get(), Kind.PROOF_DAMAGED)
            : rewritten(tree.good(), tree.bad() < 0 ? size : tree.bad()));
  }

  private Finding rewritten(long good, long until) {
    return new Finding(
        store,
        Math.min(good + 1, until),
        Kind.REWRITTEN,
        "from here up to "
            + until
            + " something was changed together with its tree; the folder of checkpoints knows the"
            + " exact position");
  }

  private byte[] leafOf(long position, Optional<StoredEvent> event) {
    return event.map(leaf::of).orElseGet(() -> leaf.burnt(position));
  }
}
