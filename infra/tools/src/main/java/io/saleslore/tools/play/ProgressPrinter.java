package io.saleslore.tools.play;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says on a stream, about every second, how far something has come and how long it still takes. */
public final class ProgressPrinter {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PrintWriter out;
  private final String what;
  private final int total;
  private final long start = System.nanoTime();
  private long shown = start;
  private int done;
  private int found;

  /** Nothing is done yet of so many. */
  public ProgressPrinter(PrintWriter out, String what, int total) {
    this.out = out;
    this.what = what;
    this.total = total;
  }

  /** So many were done before. */
  synchronized void found(int before) {
    done += before;
    found += before;
  }

  /** One more is done. */
  public synchronized void step() {
    done++;
    long now = System.nanoTime();
    if (done == total || now - shown >= PAUSE.toNanos()) {
      shown = now;
      out.println(line(Duration.ofNanos(now - start)));
    }
  }

  private String line(Duration elapsed) {
    double rate = (done - found) / Math.max(0.001, elapsed.toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%,d of %,d %s, %,.0f/s, %,.0f s left",
        done,
        total,
        what,
        rate,
        (total - done) / rate);
  }
}
