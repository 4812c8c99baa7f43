package io.saleslore.query.advice.prediction;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.PooledRates;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Learns a logistic model month after month: each month is predicted from those before it and then
 * learned (test-then-train; Dawid 1984), so the skill is that of predictions of the unseen.
 */
final class PrequentialTraining {
  /** Weights are believed to lie within one or so of where pooled rates are taken as they are. */
  private static final double RIDGE = 4;

  private final Snapshot patterns;
  private final SuccessMeasure measure;
  private final ExponentialDecay decay;
  private final Map<CustomerAttribute, LogisticRegression> regressions =
      new EnumMap<>(CustomerAttribute.class);
  private final SkillTest skill = new SkillTest();

  private PrequentialTraining(Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay) {
    this.patterns = patterns;
    this.measure = measure;
    this.decay = decay;
    for (var attribute : CustomerAttribute.values()) {
      regressions.put(attribute, LogisticRegression.prior(RIDGE, 0, 1, 1));
    }
  }

  /** The model of all months. */
  static TestedModel model(Snapshot patterns, SuccessMeasure measure) {
    var general = patterns.shaped(GENERAL).toList();
    var training = new PrequentialTraining(patterns, measure, measure.decay(general));
    months(general).forEach(training::testThenTrain);
    var features = training.features(training.decay);
    return new TestedModel(
        LogisticModel.NAME,
        new LogisticModel(features, training.regressions),
        training.skill,
        features.rates().all(),
        patterns.edition(),
        patterns.position());
  }

  private static List<YearMonth> months(List<Cell> cells) {
    return cells.stream()
        .flatMap(cell -> cell.months().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private LogOddsFeatures features(ExponentialDecay asOf) {
    return new LogOddsFeatures(new PooledRates(patterns, measure, asOf));
  }

  private void testThenTrain(YearMonth month) {
    var before = features(decay.asOf(month.minusMonths(1)));
    if (!before.rates().all().areEnough()) {
      return;
    }
    var rows = new MonthRows(patterns, measure, month, before);
    for (var attribute : CustomerAttribute.values()) {
      var ofMonth = rows.of(attribute);
      if (attribute == CustomerAttribute.INDUSTRY) {
        ofMonth.forEach(row -> test(row, before));
      }
      regressions.put(attribute, regression(attribute).updated(ofMonth));
    }
  }

  private void test(BinomialRow row, LogOddsFeatures before) {
    double logit = regression(CustomerAttribute.INDUSTRY).logit(row.features());
    double predicted = LogOdds.probability(row.offset() + logit);
    skill.add(row.trials(), predicted, before.plain().mean());
  }

  private LogisticRegression regression(CustomerAttribute attribute) {
    return Objects.requireNonNull(regressions.get(attribute));
  }
}
