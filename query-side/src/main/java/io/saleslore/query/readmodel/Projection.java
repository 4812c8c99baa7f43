package io.saleslore.query.readmodel;

import org.springframework.stereotype.Component;

/** Keeps the read models up with the releases and shows them, one step at a time. */
@Component
class Projection {
  /** A batch reads and writes each cell once, so a burst is taken in by few large ones. */
  static final int BATCH = 20_000;

  private final FirstFill firstFill;
  private final Tail tail;
  private final Generations generations;
  private final CellStore cells;
  private final LiveViews views;

  Projection(
      FirstFill firstFill, Tail tail, Generations generations, CellStore cells, LiveViews views) {
    this.firstFill = firstFill;
    this.tail = tail;
    this.generations = generations;
    this.cells = cells;
    this.views = views;
  }

  /** Builds what is not there, adds what is new, shows it; whether there may be more at once. */
  boolean step(int batch) {
    firstFill.fill();
    boolean more = tail.step(batch);
    views.refresh(generations.live(), cells);
    return more;
  }
}
