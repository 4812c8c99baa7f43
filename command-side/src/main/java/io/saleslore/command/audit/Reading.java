package io.saleslore.command.audit;

import io.saleslore.command.proof.StoredEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The events that answer a question, read page by page while somebody takes them. */
final class Reading implements Iterator<StoredEvent> {
  private static final int PAGE = 2000;

  private final StoredRows rows;
  private final Question question;
  private final Erased erased;
  private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();
  private long position;
  private boolean isOver;

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
    var asked = question.page(position, PAGE);
    var read = rows.read(asked.sql(), asked.parameters());
    isOver = read.size() < PAGE;
    if (!read.isEmpty()) {
      position = read.getLast().position();
    }
    page = read.stream().filter(question::isMatchedBy).iterator();
  }
}
