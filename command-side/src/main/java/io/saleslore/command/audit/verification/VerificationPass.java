package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.util.List;
import java.util.OptionalLong;

/**
 * Compares all that is signed of a store once with the leaves that are kept outside the database.
 * It begins behind the place where the pass before it was stopped.
 */
final class VerificationPass {
  private static final int PAGE = 500;

  private final AuditedStore store;
  private final EventRows rows;
  private final LeafFile kept;
  private final LeafHash leaf = new LeafHash(new TreeHash());
  private final long size;
  private final long begun;
  private long position;
  private long verified;

  /**
   * A pass.
   *
   * @param size how many positions are signed
   * @param begun the position behind which it begins
   */
  VerificationPass(AuditedStore store, EventRows rows, LeafFile kept, long size, long begun) {
    this.store = store;
    this.rows = rows;
    this.kept = kept;
    this.size = Math.min(size, kept.size());
    this.begun = begun < this.size ? begun : 0;
    this.position = this.begun;
  }

  /**
   * How far it has come.
   *
   * @param nanos since it was begun
   * @param changedAt the first position that was changed, 0 where none was
   */
  VerificationProgress progress(long nanos, long changedAt) {
    double rate = verified * 1e9 / Math.max(1, nanos);
    return new VerificationProgress(store.code(), verified, size, rate, changedAt);
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
  OptionalLong verifyPage() {
    long end = position < begun ? begun : size;
    var page =
        rows.after(store, position, PAGE).stream().filter(row -> row.position() <= end).toList();
    long last = page.size() < PAGE ? Math.min(end, position + PAGE) : page.getLast().position();
    var changed = firstChanged(page, last);
    verified += last - position;
    position = last == size && begun > 0 && !isOver() ? 0 : last;
    return changed;
  }

  private OptionalLong firstChanged(List<StoredEvent> page, long last) {
    int next = 0;
    for (long at = position + 1; at <= last; at++) {
      boolean isRow = next < page.size() && page.get(next).position() == at;
      if (!kept.isAt(at, isRow ? leaf.of(page.get(next++)) : leaf.burnt(at))) {
        return OptionalLong.of(at);
      }
    }
    return OptionalLong.empty();
  }
}
