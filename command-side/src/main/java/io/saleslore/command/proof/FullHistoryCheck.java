package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All events of a store, from the first on, against leaves and signed heads. Good for one check.
 */
final class FullHistoryCheck {
  private static final int REMEMBERED = 4096;

  private final TreeHash hash = new TreeHash();
  private final LeafHash leaf = new LeafHash(hash);
  private final String store;
  private final List<SignedHeads.Head> heads;
  private final long size;
  private final PositionWalk positions;

  /**
   * The history of a store.
   *
   * @param heads every signed head, from the smallest to the largest
   * @param size how many positions there are to be
   */
  FullHistoryCheck(String store, Path events, List<SignedHeads.Head> heads, long size) {
    this.store = store;
    this.heads = heads;
    this.size = size;
    this.positions = new PositionWalk(store, events, size);
  }

  /** How many events were read. */
  long read() {
    return positions.read();
  }

  /**
   * Compares each event with the best leaves there are for it.
   *
   * @param own the leaves in the export
   * @param kept leaves that were kept where nobody could change them; they may be none
   */
  Optional<Finding> check(LeafFile own, LeafFile kept) throws IOException {
    if (isProven(kept)) {
      return compare(kept, own.size());
    }
    return isProven(own) || own.size() < size ? compare(own, own.size()) : compareWithHeads(own);
  }

  /** Whether these leaves are those that were signed, as far as this history goes. */
  private boolean isProven(LeafFile leaves) {
    var tree = new HeadComparison(hash, heads);
    long end = heads.isEmpty() ? 0 : Math.min(leaves.size(), heads.getLast().size());
    for (long index = 0; index < end && tree.bad() < 0; index++) {
      tree.append(leaves.at(index));
    }
    return leaves.size() >= size && tree.isProven(size);
  }

  private Optional<Finding> compare(LeafFile signed, long leavesOfStore) throws IOException {
    var differing = new TreeMap<Long, Optional<StoredEvent>>();
    long last = positions.walk((position, event) -> note(position, event, signed, differing));
    if (differing.isEmpty()) {
      return positions.stray();
    }
    var diagnosis = new TamperDiagnosis(leaf, signed, differing);
    var kind = diagnosis.kind();
    if (kind == Kind.DELETED && last < diagnosis.position()) {
      kind = leavesOfStore < size ? Kind.ROLLED_BACK : Kind.TRUNCATED;
    }
    return Optional.of(Finding.of(store, diagnosis.position(), kind));
  }

  private void note(
      long position,
      Optional<StoredEvent> event,
      LeafFile signed,
      SequencedMap<Long, Optional<StoredEvent>> differing) {
    if (!signed.isAt(position, leafOf(position, event)) && differing.size() < REMEMBERED) {
      differing.put(position, event);
    }
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
            : rewritten(tree.good() + 1, tree.bad() < 0 ? size : tree.bad()));
  }

  private Finding rewritten(long from, long until) {
    return new Finding(
        store,
        from,
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
