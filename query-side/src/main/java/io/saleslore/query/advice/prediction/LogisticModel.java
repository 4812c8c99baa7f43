package io.saleslore.query.advice.prediction;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.LogOdds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Regularised logistic regressions over pooled rates, one for each attribute of the customer. A
 * question about several attributes adds up, on the log odds, what each attribute's own kind says.
 */
final class LogisticModel implements SuccessModel {
  /** Names this way of predicting; a change in it is a new name. */
  static final String NAME = "logistic-1";

  private final LogOddsFeatures features;
  private final Map<CustomerAttribute, LogisticRegression> regressions;

  LogisticModel(LogOddsFeatures features, Map<CustomerAttribute, LogisticRegression> regressions) {
    this.features = features;
    this.regressions = new EnumMap<>(regressions);
  }

  @Override
  public Optional<SuccessRate> rate(CustomerSituation situation, Approach approach) {
    return Optional.ofNullable(situation.objection())
        .flatMap(objection -> features.rates().general(objection.code(), approach.code()))
        .filter(general -> general.trials().areEnough())
        .map(general -> rate(situation, approach, general));
  }

  private SuccessRate rate(CustomerSituation situation, Approach approach, PooledRate general) {
    var predictor = predictor(situation, approach);
    var known = new ArrayList<PooledRate>();
    var widest = general;
    for (var attribute : situation.customer().keySet()) {
      var own = features.rates().within(attribute, situation, approach);
      if (own.isPresent()) {
        known.add(own.get());
        add(predictor, attribute, own.get(), general);
      } else {
        widest = features.rates().outside(attribute, general);
      }
    }
    if (known.isEmpty()) {
      double weight = regression(CustomerAttribute.INDUSTRY).weight(LogOddsFeatures.PAIR);
      predictor.addUncertainty(weight, widest);
    }
    return new SuccessRate(
        predictor.probability(), predictor.interval(), known.isEmpty() ? List.of(general) : known);
  }

  /** The plain rate with what objection and approach add. */
  private LinearPredictor predictor(CustomerSituation situation, Approach approach) {
    var objection = Objects.requireNonNull(situation.objection());
    var predictor = new LinearPredictor(LogOdds.of(features.plain()));
    predictor.add(
        regression(CustomerAttribute.INDUSTRY), features.of(objection.code(), approach.code()));
    return predictor;
  }

  private void add(
      LinearPredictor predictor, CustomerAttribute attribute, PooledRate own, PooledRate general) {
    var regression = regression(attribute);
    predictor.add(regression, LogOddsFeatures.ofAttribute(own, general));
    predictor.addUncertainty(regression.weight(LogOddsFeatures.ATTRIBUTE), own);
    predictor.addUncertainty(regression.weight(LogOddsFeatures.ATTRIBUTE), general);
  }

  private LogisticRegression regression(CustomerAttribute attribute) {
    return Objects.requireNonNull(regressions.get(attribute));
  }
}
