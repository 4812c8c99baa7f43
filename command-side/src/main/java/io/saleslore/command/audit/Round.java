package io.saleslore.command.audit;

import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.List;
import java.util.OptionalLong;

/**
 * One reading of all that is signed of a store, beginning behind the place where the reading before
 * it was stopped: each position against the leaf that is kept for it outside the database.
 */
final class Round implements AutoCloseable {
  private static final int PAGE = 500;

  private final Log log;
  private final StoredRows rows;
  private final LeafFile kept;
  private final LeafHash leaf = new LeafHash(new TreeHash());
  private final long size;
  private final long begun;
  private long position;
  private long verified;

  /**
   * A round.
   *
   * @param size how many positions are signed
   * @param begun the place behind which it begins
   */
  Round(Log log, StoredRows rows, LeafFile kept, long size, long begun) {
    this.log = log;
    this.rows = rows;
    this.kept = kept;
    this.size = Math.min(size, kept.size());
    this.begun = begun < this.size ? begun : 0;
    this.position = this.begun;
  }

  /** How many positions it has to verify. */
  long size() {
    return size;
  }

  /** How many it has verified. */
  long verified() {
    return verified;
  }

  /** The position it has come to. */
  long position() {
    return position;
  }

  boolean isOver() {
    return verified >= size;
  }

  /** Verifies the next page, and says the first position there that is not as it was signed. */
  OptionalLong turn() {
    long end = position < begun ? begun : size;
    var page =
        rows.after(log, position, PAGE).stream().filter(row -> row.position() <= end).toList();
    long last = page.size() < PAGE ? Math.min(end, position + PAGE) : page.getLast().position();
    var changed = firstChanged(page, last);
    verified += last - position;
    position = last == size && begun > 0 && !isOver() ? 0 : last;
    return changed;
  }

  private OptionalLong firstChanged(List<StoredEvent> page, long last) {
    var there = page.iterator();
    var next = there.hasNext() ? there.next() : null;
    for (long at = position + 1; at <= last; at++) {
      boolean isRow = next != null && next.position() == at;
      if (!kept.isAt(at, isRow && next != null ? leaf.of(next) : leaf.burnt(at))) {
        return OptionalLong.of(at);
      }
      next = isRow ? (there.hasNext() ? there.next() : null) : next;
    }
    return OptionalLong.empty();
  }

  @Override
  public void close() {
    kept.close();
  }
}
