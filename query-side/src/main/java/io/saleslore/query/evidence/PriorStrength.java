package io.saleslore.query.evidence;

import java.util.Collection;
import java.util.List;

/**
 * Learns how alike the cells of a group are, and so how many cases of its own a cell needs before
 * it is believed over its group.
 *
 * <p>Moments of the Beta-Binomial (Kleinman, JASA 68, 1973) with intra-class correlation &rho;,
 * pooled over groups g with cells i of n<sub>i</sub> cases, rate p<sub>i</sub>, group rate p, c
 * cells and N cases: E[&Sigma; n<sub>i</sub>(p<sub>i</sub>&minus;p)&sup2; / p(1&minus;p)] = (c
 * &minus; 1) + &rho; (N &minus; c &minus; &Sigma;n<sub>i</sub>&sup2;/N + 1). The strength is
 * 1/&rho; &minus; 1.
 */
public final class PriorStrength {
  /** Taken where there are too few cells to learn from. */
  public static final double UNLEARNED = 20;

  private static final double WEAKEST = 2;
  private static final double STRONGEST = 1_000;
  private static final int FEWEST_DEGREES_OF_FREEDOM = 5;

  private double surplus;
  private double leverage;
  private int degreesOfFreedom;

  private PriorStrength() {}

  /** The strength, 2 to 1,000 cases, that these groups of cells show. */
  public static double learn(Collection<List<Trials>> groups) {
    var learned = new PriorStrength();
    groups.forEach(learned::add);
    return learned.strength();
  }

  private void add(List<Trials> cells) {
    var group = Trials.sum(cells);
    if (cells.size() < 2 || group.successes() == 0 || group.failures() == 0) {
      return;
    }
    double p = group.rate();
    double squares = 0;
    for (var cell : cells) {
      surplus += cell.cases() * Math.pow(cell.rate() - p, 2) / (p * (1 - p));
      squares += Math.pow(cell.cases(), 2);
    }
    surplus -= cells.size() - 1;
    leverage += group.cases() - cells.size() - squares / group.cases() + 1;
    degreesOfFreedom += cells.size() - 1;
  }

  private double strength() {
    if (degreesOfFreedom < FEWEST_DEGREES_OF_FREEDOM || leverage <= 0) {
      return UNLEARNED;
    }
    double correlation = Math.max(surplus / leverage, 1 / (STRONGEST + 1));
    return Math.max(WEAKEST, 1 / correlation - 1);
  }
}
