package io.saleslore.query.advice;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.Snapshot;

/** RateFixtures for tests, learned from releases or made by hand. */
public final class RateFixtures {
  private RateFixtures() {}

  public static Snapshot patterns(Releases releases) {
    return Folded.snapshot(new ObjectionPatterns(), 1, releases.all());
  }

  public static SuccessRates of(Releases releases) {
    return SuccessRates.of(patterns(releases));
  }

  /** A rate of so many successes among so many cases, by the uniform prior. */
  public static PooledRate rate(EvidenceLevel level, double successes, double cases) {
    var trials = new Trials(successes, cases);
    return new PooledRate(
        level, BetaEstimate.withUniformPrior(trials), trials, MarketersBand.FROM_10_TO_19);
  }

  /** This objection of a customer of whom nothing is known. */
  public static CustomerSituation anyone(Objection objection) {
    return new CustomerSituation(objection, null, null, null);
  }
}
