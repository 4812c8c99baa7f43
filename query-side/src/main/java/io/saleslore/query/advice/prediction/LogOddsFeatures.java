package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.advice.successrate.PooledRates;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.LogOdds;

/**
 * The features of a prediction, as log odds of pooled rates: a constant, how far objection and
 * approach are from the plain rate, and how far one attribute of the customer moves that.
 */
final class LogOddsFeatures {
  /** Where the feature of objection and approach stands. */
  static final int PAIR = 1;

  /** Where the feature of the customer's attribute stands. */
  static final int ATTRIBUTE = 2;

  private final PooledRates rates;
  private final BetaEstimate plain;

  LogOddsFeatures(PooledRates rates) {
    this.rates = rates;
    this.plain = BetaEstimate.withUniformPrior(rates.all());
  }

  PooledRates rates() {
    return rates;
  }

  /** How often anything works, whatever it is. */
  BetaEstimate plain() {
    return plain;
  }

  /** Of a customer with this attribute. */
  double[] of(CustomerAttribute attribute, String objection, String approach, String code) {
    return of(general(objection, approach), own(attribute, objection, approach, code));
  }

  /** Of a customer of whom nothing is known. */
  double[] of(String objection, String approach) {
    double general = general(objection, approach);
    return of(general, general);
  }

  /** The effect of an attribute alone. */
  static double[] ofAttribute(PooledRate own, PooledRate general) {
    return new double[] {0, 0, LogOdds.of(own.estimate()) - LogOdds.of(general.estimate())};
  }

  private double[] of(double general, double own) {
    return new double[] {1, general - LogOdds.of(plain), own - general};
  }

  private double general(String objection, String approach) {
    return LogOdds.of(rates.general(objection, approach).map(PooledRate::estimate).orElse(plain));
  }

  private double own(CustomerAttribute attribute, String objection, String approach, String code) {
    return LogOdds.of(
        rates
            .within(attribute, objection, approach, code)
            .or(() -> rates.general(objection, approach))
            .map(PooledRate::estimate)
            .orElse(plain));
  }
}
