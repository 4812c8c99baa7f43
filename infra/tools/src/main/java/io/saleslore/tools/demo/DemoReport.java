package io.saleslore.tools.demo;

import io.saleslore.tools.client.FactCounts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What is told, step by step, and whether everything came out as it should. */
public final class DemoReport {
  private final PrintWriter out;
  private int step;
  private int failed;

  /** Tells it there. */
  public DemoReport(PrintWriter out) {
    this.out = out;
  }

  void step(String title) {
    step++;
    out.printf(Locale.ROOT, "%n%d. %s%n", step, title);
  }

  void say(String format, Object... values) {
    out.printf(Locale.ROOT, "   " + format + "%n", values);
  }

  /** One of the things that have to hold. */
  void check(boolean holds, String sentence) {
    out.printf(Locale.ROOT, "   %s %s%n", holds ? "[ok]  " : "[FAIL]", sentence);
    failed += holds ? 0 : 1;
  }

  void table(String by, List<FactCounts> lines, FactCounts total) {
    say("%-22s %9s %9s %9s %9s", by, "made", "released", "held", "replaced");
    for (var each : lines) {
      row(by.equals("outcome") ? each.outcome() : each.kind(), each);
    }
    row("all", total);
  }

  /** Whether everything held; says so in a sentence. */
  public boolean concludes() {
    out.println();
    out.println(
        failed == 0
            ? "Everything came out as it should."
            : failed + " of the checks above did not hold.");
    return failed == 0;
  }

  private void row(String name, FactCounts line) {
    say(
        "%-22s %,9d %,9d %,9d %,9d",
        name, line.made(), line.released(), line.held(), line.replaced());
  }
}
