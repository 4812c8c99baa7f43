package io.saleslore.app.audit;

import io.saleslore.command.proof.event.StoredEvent;
import java.io.PrintWriter;
import java.util.Locale;

/** Counts the exported events of one store, and prints about every second how far it has come. */
final class ExportProgress {
  private static final long PAUSE = 1_000_000_000;

  private final PrintWriter out;
  private final String store;
  private final long size;
  private final long start = System.nanoTime();
  private long shown = start;
  private long events;

  /** Of a store that has so many positions. */
  ExportProgress(PrintWriter out, String store, long size) {
    this.out = out;
    this.store = store;
    this.size = size;
  }

  void add(StoredEvent event) {
    events++;
    long now = System.nanoTime();
    if (now - shown > PAUSE) {
      shown = now;
      print(event.position());
    }
  }

  /** Prints the last line. */
  void finish() {
    print(size);
  }

  private void print(long position) {
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
    out.printf(
        Locale.ROOT,
        "%s: %,d events, %,d of %,d positions, %,.0f/s, %,.0f s left%n",
        store,
        events,
        position,
        size,
        events / seconds,
        position == 0 ? 0 : (size - position) * seconds / position);
  }
}
