package io.saleslore.query.advice.template;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.LogOdds;
import org.jspecify.annotations.Nullable;

/**
 * What the rates of an approach say of the templates for it. No release knows template and customer
 * together, so a template is moved, in log odds, by as much as its approach does better or worse
 * with this customer than with any.
 *
 * @param general whoever the customer, null where nothing is known
 * @param here with this customer, null where nothing is known
 */
record ApproachEffect(@Nullable PooledRate general, @Nullable PooledRate here) {
  private static final BetaEstimate UNIFORM = new BetaEstimate(1, 1);

  static ApproachEffect of(SuccessModel eased, CustomerSituation situation, Approach approach) {
    return new ApproachEffect(
        eased.rate(situation.ofAnyCustomer(), approach).map(SuccessRate::finest).orElse(null),
        eased.rate(situation, approach).map(SuccessRate::finest).orElse(null));
  }

  /** What is expected of a template before it is used. */
  BetaEstimate prior(double priorStrength) {
    return general == null ? UNIFORM : general.estimate().priorOfCells(priorStrength);
  }

  /** The estimate of a template with any customer, moved to this one. */
  BetaEstimate moved(BetaEstimate estimate) {
    if (general == null || here == null || here.level() == general.level()) {
      return estimate;
    }
    double shift = LogOdds.of(here.estimate()) - LogOdds.of(general.estimate());
    double mean = LogOdds.probability(LogOdds.of(estimate) + shift);
    double variance = logOddsVariance(estimate) + logOddsVariance(here.estimate());
    return BetaEstimate.ofMean(mean, Math.max(2, 1 / (variance * (mean * (1 - mean))) - 1));
  }

  /** By the delta method: an estimate is taken as normal in log odds. */
  private static double logOddsVariance(BetaEstimate estimate) {
    double slope = estimate.mean() * (1 - estimate.mean());
    return estimate.variance() / (slope * slope);
  }
}
