package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.HalfLifeSelection;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;

/** What counts as success. */
public enum SuccessMeasure implements Code {
  /** The customer's next reaction is positive. */
  EASED(Count.TRIED, Count.EASED),
  /** The deal is won, of those whose outcome is known. */
  WON(Count.DECIDED, Count.WON);

  private final Count cases;
  private final Count successes;

  SuccessMeasure(Count cases, Count successes) {
    this.cases = cases;
    this.successes = successes;
  }

  /** The decay of evidence that these cells show for this measure. */
  public ExponentialDecay decay(Collection<Cell> cells) {
    return HalfLifeSelection.learn(cells, cases, successes);
  }

  /** What a cell counts, older months at less weight. */
  public Trials trials(Cell cell, ExponentialDecay decay) {
    return decay.trials(cell, cases, successes);
  }

  /** What a cell counts in one month. */
  public Trials trials(Cell cell, YearMonth month) {
    var sums = cell.months().getOrDefault(month, Map.of());
    return new Trials(sums.getOrDefault(successes, 0L), sums.getOrDefault(cases, 0L));
  }
}
