package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;

/** How many cases there were, and how many of them went well; fractions where evidence fades. */
public record Tries(double successes, double cases) {
  /** None at all. */
  public static final Tries NONE = new Tries(0, 0);

  /** What a cell counts. */
  public static Tries of(Cell cell, Count cases, Count successes) {
    return new Tries(cell.total(successes), cell.total(cases));
  }

  /** Both together. */
  public Tries plus(Tries other) {
    return new Tries(successes + other.successes, cases + other.cases);
  }

  /** These without the others. */
  public Tries minus(Tries other) {
    return new Tries(successes - other.successes, cases - other.cases);
  }

  /** How many did not go well. */
  public double failures() {
    return cases - successes;
  }

  /** The share that went well; not a number where there were none. */
  public double rate() {
    return successes / cases;
  }
}
