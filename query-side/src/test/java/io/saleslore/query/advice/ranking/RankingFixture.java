package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.successrate.CurrentSuccessRates;

/** Rankings that follow the rates of a test. */
public final class RankingFixture {
  private RankingFixture() {}

  public static CurrentApproachRankings of(CurrentSuccessRates rates) {
    return new CurrentApproachRankings(rates);
  }
}
