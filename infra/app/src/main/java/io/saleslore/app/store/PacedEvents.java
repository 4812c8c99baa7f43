package io.saleslore.app.store;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * An event store's rows, followed at a pace: each commit wakes who follows the store, and without a
 * pause a busy store is asked for what is new some hundred times a second, for an event or two.
 */
final class PacedEvents extends JdbcEventStorageEngine {
  private static final long PAUSE_NANOS = 200_000_000;

  private volatile long lastAsked = System.nanoTime() - PAUSE_NANOS;

  PacedEvents(Builder builder) {
    super(builder);
  }

  /** The one thread that follows the store for all is the only one that may be made to wait. */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      TrackingToken token, boolean mayBlock) {
    if (mayBlock) {
      LockSupport.parkNanos(lastAsked + PAUSE_NANOS - System.nanoTime());
      lastAsked = System.nanoTime();
    }
    return super.readEvents(token, mayBlock);
  }

  /** Nobody writes snapshots, since an aggregate is a few events. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }
}
