package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.DerivedValue;
import io.saleslore.query.advice.successrate.CurrentSuccessRates;
import org.springframework.stereotype.Component;

/** The rankings that answer now. */
@Component
public class CurrentApproachRankings {
  private final CurrentSuccessRates rates;
  private final DerivedValue<ApproachRankings> rankings = new DerivedValue<>();

  CurrentApproachRankings(CurrentSuccessRates rates) {
    this.rates = rates;
  }

  /**
   * The latest.
   *
   * @throws io.saleslore.query.http.ReadModelNotReady before the read model was read
   */
  public ApproachRankings get() {
    var latest = rates.get();
    return rankings.get(() -> new ApproachRankings(latest), latest);
  }
}
