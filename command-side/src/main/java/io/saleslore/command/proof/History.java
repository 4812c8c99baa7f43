package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All events of a store, from the first on, against leaves and signed heads. Good for one check.
 */
final class History {
  private static final int REMEMBERED = 4096;

  private final TreeHash hash = new TreeHash();
  private final LeafHash leaf = new LeafHash(hash);
  private final String store;
  private final Path events;
  private final List<Heads.Head> heads;
  private final long size;
  private long read;
  private Optional<Finding> stray = Optional.empty();

  /**
   * The history of a store.
   *
   * @param heads every signed head, from the smallest to the largest
   * @param size how many positions there are to be
   */
  History(String store, Path events, List<Heads.Head> heads, long size) {
    this.store = store;
    this.events = events;
    this.heads = heads;
    this.size = size;
  }

  /** How many events were read. */
  long read() {
    return read;
  }

  /** Whether these leaves are those that were signed, as far as this history goes. */
  boolean isProven(Leaves leaves) {
    var tree = new TreeCheck(hash, heads);
    long end = heads.isEmpty() ? 0 : Math.min(leaves.size(), heads.getLast().size());
    for (long index = 0; index < end && tree.bad() < 0; index++) {
      tree.append(leaves.at(index));
    }
    return leaves.size() >= size && tree.isProven(size);
  }

  /**
   * Compares each event with the leaf that was signed for its position.
   *
   * @param kept how many leaves the store itself still has
   */
  Optional<Finding> compare(Leaves signed, long kept) throws IOException {
    var differing = new TreeMap<Long, Optional<StoredEvent>>();
    long last =
        walk(
            (position, event) -> {
              if (!signed.isAt(position, leafOf(position, event))
                  && differing.size() < REMEMBERED) {
                differing.put(position, event);
              }
            });
    if (differing.isEmpty()) {
      return stray;
    }
    var diagnosis = new Diagnosis(leaf, signed, differing);
    var kind = diagnosis.kind();
    if (kind == Kind.DELETED && last < diagnosis.position()) {
      kind = kept < size ? Kind.ROLLED_BACK : Kind.TRUNCATED;
    }
    return Optional.of(Finding.of(store, diagnosis.position(), kind));
  }

  /** Without leaves that were signed only heads can tell, and only between which of them. */
  Optional<Finding> compareWithHeads(Leaves unsigned) throws IOException {
    var tree = new TreeCheck(hash, heads);
    var wrong = new TreeMap<Long, Boolean>();
    walk(
        (position, event) -> {
          var now = leafOf(position, event);
          tree.append(now);
          if (wrong.isEmpty() && !unsigned.isAt(position, now)) {
            wrong.put(position, true);
          }
        });
    if (tree.isProven(size)) {
      return Optional.of(Finding.of(store, wrong.firstKey(), Kind.PROOF_DAMAGED));
    }
    long until = tree.bad() < 0 ? size : tree.bad();
    return Optional.of(
        new Finding(
            store,
            tree.good() + 1,
            Kind.REWRITTEN,
            "from here up to "
                + until
                + " something was changed together with its tree; the folder of checkpoints knows"
                + " the exact position"));
  }

  private byte[] leafOf(long position, Optional<StoredEvent> event) {
    return event.map(leaf::of).orElseGet(() -> leaf.burnt(position));
  }

  /** What stands at a position, if anything. */
  private interface Visit {
    void at(long position, Optional<StoredEvent> event);
  }

  /** Visits every position up to the first stray event, and says where the last event stands. */
  private long walk(Visit visit) throws IOException {
    long expected = 1;
    try (var file = EventLines.of(events)) {
      for (var next = file.next(); next.isPresent(); next = file.next()) {
        long position = next.get().position();
        stray = strayAt(position, expected);
        if (stray.isPresent()) {
          return position;
        }
        for (; expected < position; expected++) {
          visit.at(expected, Optional.empty());
        }
        visit.at(expected++, next);
        read++;
      }
    } catch (EventLines.Unreadable e) {
      stray = Optional.of(new Finding(store, expected, Kind.EDITED, e.sentence()));
      return expected;
    }
    long last = expected - 1;
    for (; expected <= size; expected++) {
      visit.at(expected, Optional.empty());
    }
    return last;
  }

  private Optional<Finding> strayAt(long position, long expected) {
    if (position >= expected && position <= size) {
      return Optional.empty();
    }
    return Optional.of(
        position >= 1 && position < expected
            ? new Finding(store, position, Kind.REORDERED, "it stands behind a later one")
            : Finding.of(store, position, Kind.INSERTED));
  }
}
