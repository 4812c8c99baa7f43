package io.saleslore.command.audit.store;

import io.saleslore.command.proof.event.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Rows of the audited stores, every column as it is stored. They are read page by page, so no
 * cursor stays open while a reader is slow.
 */
public interface EventRows {
  /** The next rows behind a position, in order. */
  List<StoredEvent> after(AuditedStore store, long position, int limit);

  /**
   * The next rows behind a position that may match, in order. The filter may refuse some of them.
   */
  List<StoredEvent> matching(EventFilter filter, long position, int limit);

  /** An aggregate's rows in its own order, up to, including, this sequence number. */
  List<StoredEvent> ofAggregate(AuditedStore store, String aggregate, long lastSequence);

  /** The rows of these aggregates whose payload is of this class, in order of their positions. */
  List<StoredEvent> ofAggregates(
      AuditedStore store, Collection<String> aggregates, Class<?> payloadType);

  /** The position of the last row; 0 where there is none. */
  long last(AuditedStore store);

  /** The names of all transactions that may still commit rows. */
  Set<String> writers(AuditedStore store);
}
