package io.saleslore.command.audit;

import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.tree.LeafFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Verifies what is stored against what was signed, once after each start and then once a day, by a
 * thread of the lowest priority and at a bounded rate; a round that is stopped goes on from there.
 * So who changed a row while nobody looked is heard of without an export.
 */
@Component
public class Rounds implements SmartLifecycle {
  private static final Logger LOGGER = LoggerFactory.getLogger(Rounds.class);
  private static final Duration BETWEEN = Duration.ofDays(1);
  private static final long NOTED_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final Notaries notaries;
  private final StoredRows rows;
  private final AuditSettings settings;
  private final Map<Log, Verified> verified = new EnumMap<>(Log.class);
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread worker;

  Rounds(Notaries notaries, StoredRows rows, AuditSettings settings) {
    this.notaries = notaries;
    this.rows = rows;
    this.settings = settings;
  }

  /**
   * How far the round over one store has come.
   *
   * @param store such as {@code private}
   * @param positions how many are verified in this round
   * @param of how many it has
   * @param perSecond how fast it is
   * @param changedAt the first position found that is not as it was signed, 0 for none; it stays
   *     until the next start
   */
  public record Verified(String store, long positions, long of, double perSecond, long changedAt) {
    /** How long the rest takes at this rate. */
    public double secondsLeft() {
      return of <= positions ? 0 : (of - positions) / Math.max(1e-3, perSecond);
    }
  }

  /** How far each store's round has come; empty before it has begun. */
  public List<Verified> verified() {
    synchronized (verified) {
      return List.copyOf(verified.values());
    }
  }

  @Override
  public synchronized void start() {
    if (settings.verifiedPerSecond() > 0) {
      stopped = new CountDownLatch(1);
      worker = Thread.ofPlatform().name("audit-rounds").daemon().priority(1).start(this::goRound);
    }
  }

  /** Nobody interrupts it, since it may be reading: it ends at its next page. */
  @Override
  public synchronized void stop() {
    var working = worker;
    if (working != null) {
      stopped.countDown();
      try {
        working.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      worker = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return worker != null;
  }

  private void goRound() {
    do {
      for (var log : Log.values()) {
        carefully(log);
      }
    } while (isGoingOnAfter(BETWEEN.toNanos()));
  }

  private void carefully(Log log) {
    try {
      goRound(log);
    } catch (IOException | RuntimeException e) {
      LOGGER.error("{}: what is stored could not be verified: {}", log, e.getClass().getName());
    }
  }

  private void goRound(Log log) throws IOException {
    var folder = settings.checkpoints().resolve(log.code());
    var head = notaries.of(log).last();
    if (head.isEmpty() || changedAt(log) > 0) {
      return;
    }
    long size = Checkpoint.parse(head.get().text()).size();
    var place = folder.resolve("verified");
    try (var round =
        new Round(log, rows, new LeafFile(folder.resolve("leaves")), size, noted(place))) {
      long start = System.nanoTime();
      long notedAt = start;
      boolean isGoingOn = isGoingOnAfter(0);
      while (isGoingOn && !round.isOver()) {
        var changed = round.turn();
        long now = System.nanoTime();
        if (changed.isPresent()) {
          complain(log, changed.getAsLong());
          say(log, round, now - start, changed.getAsLong());
          return;
        }
        say(log, round, now - start, 0);
        if (now - notedAt > NOTED_EVERY_NANOS) {
          notedAt = now;
          Files.writeString(place, Long.toString(round.position()));
        }
        long due = start + (long) (round.verified() * 1e9 / settings.verifiedPerSecond());
        isGoingOn = isGoingOnAfter(Math.max(0, due - now));
      }
      Files.writeString(place, Long.toString(round.isOver() ? 0 : round.position()));
    }
  }

  private static long noted(Path place) throws IOException {
    try {
      return Files.exists(place) ? Math.max(0, Long.parseLong(Files.readString(place).strip())) : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** Nobody who waits is interrupted either. */
  private boolean isGoingOnAfter(long nanos) {
    try {
      return !stopped.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }

  private long changedAt(Log log) {
    synchronized (verified) {
      var known = verified.get(log);
      return known == null ? 0 : known.changedAt();
    }
  }

  private void say(Log log, Round round, long nanos, long changedAt) {
    double rate = round.verified() * 1e9 / Math.max(1, nanos);
    synchronized (verified) {
      verified.put(log, new Verified(log.code(), round.verified(), round.size(), rate, changedAt));
    }
  }

  private static void complain(Log log, long position) {
    LOGGER.error(
        "{} at position {}: what is stored there is not what was signed; export it and have it"
            + " verified",
        log,
        position);
  }
}
