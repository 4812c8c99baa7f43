package io.saleslore.command.audit;

import io.saleslore.command.proof.event.StoredEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The events that answer a question, read page by page while somebody takes them; the next page is
 * fetched meanwhile, so two are held at most.
 */
final class Reading implements Iterator<StoredEvent> {
  private static final int PAGE = 2000;

  private final StoredRows rows;
  private final Question question;
  private final Erased erased;
  private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();
  private long position;
  private boolean isOver;
  private @Nullable CompletableFuture<List<StoredEvent>> following;

  Reading(StoredRows rows, Question question, Erased erased) {
    this.rows = rows;
    this.question = question;
    this.erased = erased;
    this.position = question.after();
    this.isOver = question.isEmpty();
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !isOver) {
      turn();
    }
    return page.hasNext();
  }

  @Override
  public StoredEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return erased.in(page.next());
  }

  private void turn() {
    var read = following == null ? read(position) : fetched(following);
    isOver = read.size() < PAGE;
    if (!read.isEmpty()) {
      position = read.getLast().position();
    }
    following = isOver ? null : fetch(position);
    page = read.stream().filter(question::isMatchedBy).iterator();
  }

  private CompletableFuture<List<StoredEvent>> fetch(long behind) {
    return CompletableFuture.supplyAsync(() -> read(behind), Thread::startVirtualThread);
  }

  private List<StoredEvent> read(long behind) {
    var asked = question.page(behind, PAGE);
    return rows.read(asked.sql(), asked.parameters());
  }

  private static List<StoredEvent> fetched(CompletableFuture<List<StoredEvent>> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
