package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventSource;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafHashes;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
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
  private final EventSource.Opening events;
  private final List<SignedHeads.Head> heads;
  private final KeptHistory kept;
  private final long size;
  private long read;

  /**
   * The history of a store.
   *
   * @param own the newest head, or that which it was exported under
   * @param kept what was kept of it elsewhere
   */
  FullHistoryCheck(
      String store, EventSource.Opening events, SignedHeads.Head own, KeptHistory kept) {
    this.store = store;
    this.events = events;
    this.kept = kept;
    this.size = own.size();
    this.heads =
        Stream.concat(kept.heads().stream(), Stream.of(own))
            .sorted(Comparator.comparingLong(SignedHeads.Head::size))
            .toList();
  }

  /** How many events were read. */
  long read() {
    return read;
  }

  /**
   * Events that make every signed head are as they were signed, whatever their leaves say. Others
   * are compared one by one with the best leaves there are for them: those that were kept, and
   * behind them those of the export.
   */
  List<Finding> check(LeafHashes own) throws IOException {
    var tree = new SignedHeadVerifier(hash, heads);
    var wrong = new AtomicLong();
    var wrongKept = new AtomicLong();
    var positions = new PositionWalk(store, events, size);
    positions.walk(
        (position, event) -> {
          var now = leafOf(position, event);
          tree.append(now);
          note(wrong, position, own.isAt(position, now));
          note(wrongKept, position, kept.agrees(position, now));
        });
    read = positions.read();
    if (!tree.isProven(size)) {
      return changes(own, tree);
    }
    if (positions.stray().isPresent()) {
      return positions.stray().stream().toList();
    }
    kept.changedAt(wrongKept.get());
    return damagedProof(own, wrong.get());
  }

  private static void note(AtomicLong first, long position, boolean isRight) {
    if (!isRight) {
      first.compareAndSet(0, position);
    }
  }

  private List<Finding> damagedProof(LeafHashes own, long position) {
    return position == 0 || own.size() == 0
        ? List.of()
        : List.of(Finding.of(store, position, Kind.PROOF_DAMAGED));
  }

  private List<Finding> changes(LeafHashes own, SignedHeadVerifier tree) throws IOException {
    boolean isProven = isProven(own);
    if (isProven || kept.proven() > 0 || own.size() < size) {
      var found = compare(own);
      boolean isLeft = found.isEmpty() && !isProven && kept.proven() < size;
      return isLeft ? rewritten(tree) : found;
    }
    return rewritten(tree);
  }

  /** Whether these leaves are those that were signed, as far as this history goes. */
  private boolean isProven(LeafHashes leaves) {
    var tree = new SignedHeadVerifier(hash, heads);
    for (long index = 0; index < Math.min(leaves.size(), size) && tree.bad() < 0; index++) {
      tree.append(leaves.at(index));
    }
    return leaves.size() >= size && tree.isProven(size);
  }

  private boolean isSigned(LeafHashes own, long position, byte[] now) {
    return position <= kept.proven() ? kept.isAt(position, now) : own.isAt(position, now);
  }

  private List<Finding> compare(LeafHashes own) throws IOException {
    var diagnosis =
        new TamperDiagnosis(leaf, (position, now) -> isSigned(own, position, now), kept);
    var positions = new PositionWalk(store, events, size);
    positions.walk((position, event) -> diagnosis.add(position, event, leafOf(position, event)));
    return diagnosis.isClean()
        ? positions.stray().stream().toList()
        : withStray(positions, diagnosis.findings(store, own.size() < size));
  }

  /** What stands before the first position ends no walk, and is one more change. */
  private static List<Finding> withStray(PositionWalk positions, List<Finding> found) {
    var before = positions.stray().filter(each -> each.position() < 1);
    return Stream.concat(before.stream(), found.stream()).toList();
  }

  /** Without leaves that were signed only heads can tell, and only between which of them. */
  private List<Finding> rewritten(SignedHeadVerifier tree) {
    long until = tree.bad() < 0 ? size : tree.bad();
    return List.of(
        new Finding(
            store,
            Math.min(tree.good() + 1, until),
            Kind.REWRITTEN,
            "from here up to "
                + until
                + " something was changed together with its tree; the folder of checkpoints knows"
                + " the exact position"));
  }

  private byte[] leafOf(long position, Optional<StoredEvent> event) {
    return event.map(leaf::of).orElseGet(() -> leaf.burnt(position));
  }
}
