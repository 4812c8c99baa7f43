package io.saleslore.query.evidence;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The log loss of predicting each month of each cell from the months before it, shrunk towards all
 * cells, under one half-life.
 */
record MonthAheadLoss(double halfLife, Count cases, Count successes) {
  /** One loss for each month but the first and each cell; none while nothing is known before. */
  List<Double> ofEach(Collection<Cell> cells, List<YearMonth> months) {
    var losses = new ArrayList<Double>();
    for (var month : months.subList(1, months.size())) {
      var before = new ExponentialDecay(halfLife, month.minusMonths(1));
      var all = total(cells, before);
      if (all.cases() > 0) {
        double overall = BetaEstimate.withUniformPrior(all).mean();
        cells.forEach(cell -> losses.add(loss(cell, month, before, overall)));
      }
    }
    return losses;
  }

  private Trials total(Collection<Cell> cells, ExponentialDecay before) {
    var all = Trials.NONE;
    for (var cell : cells) {
      all = all.plus(before.trials(cell, cases, successes));
    }
    return all;
  }

  private double loss(Cell cell, YearMonth month, ExponentialDecay before, double overall) {
    var sums = cell.months().get(month);
    if (sums == null) {
      return 0;
    }
    double predicted =
        BetaEstimate.ofMean(overall, PriorStrength.UNLEARNED)
            .updated(before.trials(cell, cases, successes))
            .mean();
    long good = sums.getOrDefault(successes, 0L);
    long bad = sums.getOrDefault(cases, 0L) - good;
    return -good * Math.log(predicted) - bad * Math.log(1 - predicted);
  }
}
