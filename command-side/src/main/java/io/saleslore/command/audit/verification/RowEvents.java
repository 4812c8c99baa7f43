package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.EventSource;
import io.saleslore.command.proof.event.StoredEvent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A store's rows up to a position, read page by page. */
final class RowEvents implements EventSource {
  private static final int PAGE = 1000;

  private final AuditedStore store;
  private final EventRows rows;
  private final long end;
  private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();
  private long position = Long.MIN_VALUE;

  RowEvents(AuditedStore store, EventRows rows, long end) {
    this.store = store;
    this.rows = rows;
    this.end = end;
  }

  @Override
  public Optional<StoredEvent> next() {
    if (!page.hasNext()) {
      page = rows.after(store, position, PAGE).iterator();
    }
    var next = page.hasNext() ? Optional.of(page.next()) : Optional.<StoredEvent>empty();
    next.ifPresent(event -> position = event.position());
    return next.filter(event -> event.position() <= end);
  }

  @Override
  public void close() {}
}
