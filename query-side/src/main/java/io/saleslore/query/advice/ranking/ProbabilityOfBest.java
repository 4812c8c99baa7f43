package io.saleslore.query.advice.ranking;

import io.saleslore.query.evidence.BetaEstimate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How probable it is for each of several independent rates to be the highest, by integrating over a
 * grid: the share of times that Thompson sampling (Biometrika 25, 1933) puts it first.
 */
final class ProbabilityOfBest {
  private static final int STEPS = 500;

  private ProbabilityOfBest() {}

  static double[] ofEach(List<BetaEstimate> estimates) {
    var best = new double[estimates.size()];
    var distributions = estimates.stream().map(BetaEstimate::distribution).toList();
    var before = new double[estimates.size()];
    for (int step = 1; step <= STEPS; step++) {
      var until = below(distributions, (double) step / STEPS);
      for (int i = 0; i < best.length; i++) {
        best[i] += (until[i] - before[i]) * othersBelow(i, before, until);
      }
      before = until;
    }
    double sum = Arrays.stream(best).sum();
    return Arrays.stream(best).map(each -> each / sum).toArray();
  }

  private static double[] below(List<BetaDistribution> distributions, double rate) {
    return distributions.stream().mapToDouble(each -> each.cumulativeProbability(rate)).toArray();
  }

  private static double othersBelow(int self, double[] before, double[] until) {
    double product = 1;
    for (int i = 0; i < before.length; i++) {
      product *= i == self ? 1 : (before[i] + until[i]) / 2;
    }
    return product;
  }
}
