package io.saleslore.command.whatsapp.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Hands things on some hundred at a time, and divides no minute but a very full one. */
final class MinuteBatches<T> {
  private static final int BATCH = 500;
  private static final int LARGEST_BATCH = 4 * BATCH;

  private final Function<T, Object> minute;
  private final Consumer<List<T>> next;
  private final List<T> waiting = new ArrayList<>(BATCH);

  MinuteBatches(Function<T, Object> minute, Consumer<List<T>> next) {
    this.minute = minute;
    this.next = next;
  }

  void add(T added) {
    if (waiting.size() >= BATCH && (isNextMinute(added) || waiting.size() == LARGEST_BATCH)) {
      finish();
    }
    waiting.add(added);
  }

  private boolean isNextMinute(T added) {
    return !minute.apply(added).equals(minute.apply(waiting.getLast()));
  }

  /** Hands on what is left. */
  void finish() {
    if (!waiting.isEmpty()) {
      next.accept(List.copyOf(waiting));
      waiting.clear();
    }
  }
}
