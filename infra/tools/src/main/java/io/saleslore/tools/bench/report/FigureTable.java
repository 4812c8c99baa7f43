package io.saleslore.tools.bench.report;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table on the screen. */
public record FigureTable(PrintWriter out) {
  private static final Object[] COLUMNS = {
    "name", "store", "ours", "baseline", "ratio", "p50 ms", "p99 ms", "unit"
  };

  /** The names of the columns. */
  public void head() {
    out.printf(Locale.ROOT, "%-10s %-11s %14s %14s %7s %8s %8s  %s%n", COLUMNS);
  }

  /** One figure. */
  public void row(Figure figure) {
    out.printf(
        Locale.ROOT,
        "%-10s %-11s %,14.0f %14s %7s %8s %8s  %s%n",
        figure.name(),
        figure.store(),
        figure.ours(),
        number("%,.0f", figure.baseline()),
        number("%.2f", figure.ratio()),
        number("%.2f", figure.p50()),
        number("%.2f", figure.p99()),
        figure.unit());
  }

  private static String number(String format, @Nullable Double number) {
    return number == null ? "-" : String.format(Locale.ROOT, format, number);
  }
}
