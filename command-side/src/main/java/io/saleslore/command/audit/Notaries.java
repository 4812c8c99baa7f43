package io.saleslore.command.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trees over all stores. Twice a second they take what is new; every ten seconds, and when the
 * platform stops, those that have grown are signed.
 */
@Component
public class Notaries implements SmartLifecycle {
  private static final Logger LOGGER = LoggerFactory.getLogger(Notaries.class);
  private static final long TAKE_MILLIS = 500;

  private final Map<Log, Notary> notaries = new EnumMap<>(Log.class);
  private final long signMillis;
  private @Nullable ScheduledExecutorService clockwork;

  Notaries(
      AuditSettings settings,
      JdbcTemplate jdbc,
      StoredRows rows,
      Writers writers,
      Aggregates aggregates,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.signMillis = settings.every().toMillis();
    var transaction = new TransactionTemplate(transactions);
    try {
      for (var log : Log.values()) {
        var tree = new Tree(log, jdbc, rows, writers, aggregates, transaction, clock);
        notaries.put(log, new Notary(tree, settings, jdbc, clock));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How one store's tree stands.
   *
   * @param store such as {@code private}
   * @param notTaken how many positions the tree has not taken yet
   * @param notSigned how many positions the last signed head does not cover
   * @param signed how many it covers
   * @param signedAt when it was signed, null where none was
   * @param isBroken whether the store no longer extends what was signed
   */
  public record Standing(
      String store,
      long notTaken,
      long notSigned,
      long signed,
      @Nullable Instant signedAt,
      boolean isBroken) {}

  /** How all trees stand now. */
  public List<Standing> standings() {
    return notaries.values().stream().map(Notary::standing).toList();
  }

  Notary of(Log log) {
    return Objects.requireNonNull(notaries.get(log));
  }

  /** Signs every tree that has grown, now. */
  public void sign() {
    notaries.values().forEach(Notary::sign);
  }

  @Override
  public synchronized void start() {
    var fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-trees").daemon().factory());
    fresh.scheduleWithFixedDelay(
        () -> carefully(() -> notaries.values().forEach(notary -> notary.tree().catchUp())),
        TAKE_MILLIS,
        TAKE_MILLIS,
        TimeUnit.MILLISECONDS);
    fresh.scheduleWithFixedDelay(
        () -> carefully(this::sign), signMillis, signMillis, TimeUnit.MILLISECONDS);
    clockwork = fresh;
  }

  @Override
  public synchronized void stop() {
    if (clockwork != null) {
      clockwork.close();
      clockwork = null;
      carefully(this::sign);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return clockwork != null;
  }

  /** Starts before all that writes and stops behind it. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  /** What fails is tried again by the clock; only its kind is logged. */
  private static void carefully(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOGGER.error("the audit's trees could not be brought up to date: {}", e.getClass().getName());
    }
  }
}
