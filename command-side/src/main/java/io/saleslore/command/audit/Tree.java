package io.saleslore.command.audit;

import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Merkle tree over one store. It takes each position once, in order, when all before it are
 * either rows or burnt for sure; so what it has taken can be read without missing a late commit.
 */
final class Tree {
  private static final Logger LOGGER = LoggerFactory.getLogger(Tree.class);
  private static final int PAGE = 1000;
  private static final long WIDEST_GAP = 1_000_000;

  private final Log log;
  private final JdbcTemplate jdbc;
  private final StoredRows rows;
  private final Writers writers;
  private final Aggregates aggregates;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Tiles tiles;
  private final LeafHash leaf = new LeafHash(new TreeHash());
  private @Nullable Horizon horizon;
  private long settled;

  Tree(
      Log log,
      JdbcTemplate jdbc,
      StoredRows rows,
      Writers writers,
      Aggregates aggregates,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.log = log;
    this.jdbc = jdbc;
    this.rows = rows;
    this.writers = writers;
    this.aggregates = aggregates;
    this.transaction = transaction;
    this.clock = clock;
    this.tiles = new Tiles(jdbc, log);
  }

  Log log() {
    return log;
  }

  Tiles tiles() {
    return tiles;
  }

  /** How many positions it has taken. */
  long size() {
    var size =
        jdbc.queryForObject(
            "select leaves from audit_zone.tree where store = ?", Long.class, log.code());
    return size == null ? 0 : size;
  }

  /** The position of the last row there is. */
  long stored() {
    var last = jdbc.queryForObject("select max(globalIndex) from " + log.table(), Long.class);
    return last == null ? 0 : last;
  }

  /** Takes all that can be taken, and says how many positions it has then. */
  synchronized long catchUp() {
    long size = size();
    if (horizon == null && stored() <= size) {
      return size;
    }
    while (true) {
      var taken = transaction.execute(_ -> takePage());
      if (taken == null || !taken.isFull()) {
        return taken == null ? 0 : taken.size();
      }
    }
  }

  ProofBuilder proofs() {
    return new ProofBuilder(new TreeHash(), tiles.subtrees());
  }

  private record Taken(long size, boolean isFull) {}

  /** The row of the tree is locked first, so several processes take turns. */
  private Taken takePage() {
    long before = locked();
    settle();
    var page = rows.after(log, before, PAGE);
    long size = take(page, before);
    if (size > before) {
      jdbc.update("update audit_zone.tree set leaves = ? where store = ?", size, log.code());
    }
    return new Taken(size, page.size() == PAGE && size > before);
  }

  private long locked() {
    var size =
        jdbc.queryForObject(
            "select leaves from audit_zone.tree where store = ? for update",
            Long.class,
            log.code());
    return size == null ? 0 : size;
  }

  private long take(List<StoredEvent> page, long before) {
    var appender = tiles.behind(before);
    long size = before;
    for (var event : page) {
      if (event.position() > size + 1 && !areBurnt(size + 1, event.position())) {
        awaitWritersOf(page.getLast().position());
        break;
      }
      while (size < event.position() - 1) {
        appender.append(leaf.burnt(++size));
      }
      appender.append(leaf.of(event));
      size++;
      if (log == Log.PRIVATE && event.sequence() == 0) {
        aggregates.add(event);
      }
    }
    appender.finish();
    return size;
  }

  /** Whether all positions from the first up to, not including, the next row's are. */
  private boolean areBurnt(long first, long next) {
    if (next - first > WIDEST_GAP) {
      LOGGER.error("{}: there are no rows from {} up to {}", log, first, next);
      return false;
    }
    return next <= settled;
  }

  private void awaitWritersOf(long seen) {
    if (horizon == null) {
      horizon = new Horizon(seen, clock.instant(), writers.of(log));
    }
  }

  private void settle() {
    if (horizon != null && horizon.isSettled(clock.instant(), writers.of(log))) {
      settled = Math.max(settled, horizon.position());
      horizon = null;
    }
  }
}
