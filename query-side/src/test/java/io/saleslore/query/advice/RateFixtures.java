package io.saleslore.query.advice;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.RateBasis;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.Snapshot;
import java.util.List;
import java.util.Set;

/** RateFixtures for tests, learned from releases or made by hand. */
public final class RateFixtures {
  private RateFixtures() {}

  public static Snapshot patterns(Releases releases) {
    return Folded.snapshot(new ObjectionPatterns(), 1, releases.all());
  }

  public static SuccessRates of(Releases releases) {
    return SuccessRates.of(patterns(releases));
  }

  /** A rate of so many successes among so many cases, by themselves. */
  public static RateBasis rate(EvidenceLevel level, double successes, double cases) {
    var trials = new Trials(successes, cases);
    return new RateBasis(level, RateDensity.of(trials), trials, MarketersBand.FROM_10_TO_19);
  }

  /** The same as an answer, in which these attributes are hidden. */
  public static SuccessRate success(
      EvidenceLevel level, double successes, double cases, CustomerAttribute... hidden) {
    var rate = rate(level, successes, cases);
    return new SuccessRate(
        rate.density(), rate.density(), rate.density(), List.of(rate), Set.of(hidden));
  }

  /** This objection of a customer of whom nothing is known. */
  public static CustomerSituation anyone(Objection objection) {
    return new CustomerSituation(objection, null, null, null);
  }
}
