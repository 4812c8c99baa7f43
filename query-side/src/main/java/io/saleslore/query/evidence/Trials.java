package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.util.Collection;

/** How many cases there were, and how many succeeded; fractions where old evidence decays. */
public record Trials(double successes, double cases) {
  /** None at all. */
  public static final Trials NONE = new Trials(0, 0);

  /** Advice needs this many cases at least. */
  public static final int FEWEST_FOR_ADVICE = 20;

  /** What a cell counts. */
  public static Trials of(Cell cell, Count cases, Count successes) {
    return new Trials(cell.total(successes), cell.total(cases));
  }

  /** All of them together. */
  public static Trials sum(Collection<Trials> trials) {
    return trials.stream().reduce(NONE, Trials::plus);
  }

  /** Both together. */
  public Trials plus(Trials other) {
    return new Trials(successes + other.successes, cases + other.cases);
  }

  /** These without the others. */
  public Trials minus(Trials other) {
    return new Trials(successes - other.successes, cases - other.cases);
  }

  /** How many did not succeed. */
  public double failures() {
    return cases - successes;
  }

  /** The share that succeeded; not a number where there were no cases. */
  public double rate() {
    return successes / cases;
  }

  /** Whether they are enough for advice. */
  public boolean areEnough() {
    return cases >= FEWEST_FOR_ADVICE;
  }
}
