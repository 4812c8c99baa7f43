package io.saleslore.command.audit.replay;

import io.saleslore.command.audit.store.EventFilter;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.StoredEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The events that a filter lets through, read page by page while somebody takes them; the next page
 * is fetched meanwhile, so two are held at most.
 */
final class FilteredEvents implements Iterator<StoredEvent> {
  static final int PAGE = 2000;

  private final EventRows rows;
  private final EventFilter filter;
  private final ErasureMask mask;
  private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();
  private long position;
  private boolean isOver;
  private @Nullable CompletableFuture<List<StoredEvent>> following;

  FilteredEvents(EventRows rows, EventFilter filter, ErasureMask mask) {
    this.rows = rows;
    this.filter = filter;
    this.mask = mask;
    this.position = filter.after();
    this.isOver = filter.isEmpty();
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !isOver) {
      turnPage();
    }
    return page.hasNext();
  }

  @Override
  public StoredEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return mask.in(page.next());
  }

  private void turnPage() {
    var read = following == null ? read(position) : fetched(following);
    isOver = read.size() < PAGE;
    if (!read.isEmpty()) {
      position = read.getLast().position();
    }
    following = isOver ? null : fetch(position);
    page = read.stream().filter(filter::matches).iterator();
  }

  private CompletableFuture<List<StoredEvent>> fetch(long behind) {
    return CompletableFuture.supplyAsync(() -> read(behind), Thread::startVirtualThread);
  }

  private List<StoredEvent> read(long behind) {
    return rows.matching(filter, behind, PAGE);
  }

  private static List<StoredEvent> fetched(CompletableFuture<List<StoredEvent>> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
