package io.saleslore.query.advice.ranking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which approaches to a situation are shown to differ, also if others' tries may be among theirs.
 */
record ApproachComparison(List<RankedApproach> approaches, MisreadTries misread) {
  private static final double FALSE_SHARE = 0.05;

  /**
   * Where effects of several properties are added, which no release counts together: what is known
   * of the sum is told too surely.
   */
  private static final double FALSE_SHARE_OF_SUMS = 0.02;

  List<RankedApproach> compared() {
    var rates = new RateComparison(ApproachRanking.densities(approaches));
    var least = indexes().map(i -> least(rates, i)).toList();
    var differences =
        indexes().map(i -> rates.difference(i).confirmedBy(least.get(i).difference(i))).toList();
    var standings = new ShownDifferences(differences, falseShare()).standings();
    return indexes().map(i -> compared(i, standings.get(i), least.get(i))).toList();
  }

  private double falseShare() {
    return misread.situation().customer().size() > 1 ? FALSE_SHARE_OF_SUMS : FALSE_SHARE;
  }

  private Stream<Integer> indexes() {
    return IntStream.range(0, approaches.size()).boxed();
  }

  /** With one's rate moved by what any other may have added to its difference. */
  private RateComparison least(RateComparison rates, int one) {
    var side = rates.difference(one).side();
    return rates.with(one, misread.leastOf(approaches.get(one), side, rates.meanOfOthers(one)));
  }

  private RankedApproach compared(int one, Standing standing, RateComparison least) {
    return approaches
        .get(one)
        .compared(standing, standing == Standing.ABOVE && least.isAsGoodAsBest(one));
  }
}
