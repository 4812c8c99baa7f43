package io.saleslore.query.advice;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.LogisticRegression.Row;
import io.saleslore.query.evidence.Fading;
import io.saleslore.query.evidence.Interval;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How likely an approach is to work: a regularised logistic regression for each kind of tries, over
 * shrunken rates. Each month is predicted from the months before it and then learned. A question
 * about several properties adds up, on the log odds, what each property's own kind says of it.
 */
final class Forecast {
  /** Names this way of predicting; a change in it is a new name. */
  static final String MODEL = "logistic-1";

  /** Weights are believed to lie within one or so of where shrunken rates are taken as they are. */
  private static final double RIDGE = 4;

  private static final int FEWEST_CASES = 20;

  private static final double Z = 1.96;

  private final Foundation now;
  private final Map<Facet, LogisticRegression> regressions = new EnumMap<>(Facet.class);
  private final Skill skill = new Skill();

  private Forecast(Snapshot patterns, Measure measure) {
    var general = patterns.shaped(GENERAL).toList();
    var fading = Fading.learned(general, measure.cases(), measure.successes());
    for (var facet : Facet.values()) {
      regressions.put(facet, LogisticRegression.around(RIDGE, 0, 1, 1));
    }
    general.stream()
        .flatMap(cell -> cell.months().keySet().stream())
        .distinct()
        .sorted()
        .forEach(month -> testThenTrain(patterns, measure, fading, month));
    now = new Foundation(new Ladder(patterns, measure.cases(), measure.successes(), fading));
  }

  static Forecast learned(Snapshot patterns, Measure measure) {
    return new Forecast(patterns, measure);
  }

  /**
   * What is predicted.
   *
   * @param basis the rates it is made from, the finest first
   */
  record Told(double probability, Interval interval, List<Rung> basis) {}

  /** Better than the plain rate, tested month after month on what it had not seen. */
  boolean isSkilled() {
    return skill.isShown();
  }

  Skill skill() {
    return skill;
  }

  Foundation foundation() {
    return now;
  }

  /** Empty where objection and approach were tried too seldom together. */
  Optional<Told> of(String objection, String approach, Map<Facet, Code> customer) {
    return now.ladder()
        .general(objection, approach)
        .filter(rung -> rung.tries().cases() >= FEWEST_CASES)
        .map(general -> told(objection, approach, customer, general));
  }

  private Told told(String objection, String approach, Map<Facet, Code> customer, Rung general) {
    var sum = new Sum();
    sum.log = LogOdds.of(now.plain());
    sum.add(regression(Facet.INDUSTRY), now.features(objection, approach));
    var known = new ArrayList<Rung>();
    var widest = general;
    for (var each : customer.entrySet()) {
      var facet = each.getKey();
      var rung = now.ladder().with(facet, objection, approach, each.getValue().code());
      if (rung.isPresent()) {
        known.add(rung.get());
        double own = LogOdds.of(rung.get().belief()) - LogOdds.of(general.belief());
        sum.add(regression(facet), new double[] {0, 0, own});
        sum.addError(regression(facet).weight(2), rung.get());
        sum.addError(regression(facet).weight(2), general);
      } else {
        widest = now.ladder().elsewhere(facet, general);
      }
    }
    if (known.isEmpty()) {
      sum.addError(regression(Facet.INDUSTRY).weight(1), widest);
    }
    return new Told(
        LogOdds.probability(sum.log),
        sum.interval(),
        known.isEmpty() ? List.of(general) : List.copyOf(known));
  }

  /** Log odds in the making: what is added, and how sure it is. */
  private static final class Sum {
    private double log;
    private double variance;

    void add(LogisticRegression regression, double[] features) {
      log += regression.logit(features);
      variance += regression.variance(features);
    }

    /** A rate among the features is itself not sure. */
    void addError(double weight, Rung rung) {
      variance += weight * weight * LogOdds.variance(rung.belief());
    }

    Interval interval() {
      double error = Z * Math.sqrt(variance);
      return new Interval(LogOdds.probability(log - error), LogOdds.probability(log + error));
    }
  }

  private void testThenTrain(Snapshot patterns, Measure measure, Fading fading, YearMonth month) {
    var before =
        new Foundation(
            new Ladder(
                patterns, measure.cases(), measure.successes(), fading.asOf(month.minusMonths(1))));
    if (before.all().cases() < FEWEST_CASES) {
      return;
    }
    for (var facet : Facet.values()) {
      var rows = rows(facet, patterns, measure, month, before);
      if (facet == Facet.INDUSTRY) {
        rows.forEach(row -> test(row, before));
      }
      regressions.put(facet, regression(facet).seeing(rows));
    }
  }

  private void test(Row row, Foundation before) {
    double predicted =
        LogOdds.probability(row.offset() + regression(Facet.INDUSTRY).logit(row.features()));
    skill.add(row.tries(), predicted, before.plain().mean());
  }

  private static List<Row> rows(
      Facet facet, Snapshot patterns, Measure measure, YearMonth month, Foundation before) {
    double plain = LogOdds.of(before.plain());
    var rows = new ArrayList<Row>();
    var inCrowds = new HashMap<List<String>, Tries>();
    patterns
        .shaped(facet.shape())
        .forEach(
            cell -> {
              var codes = cell.key().codes();
              var tries = tries(cell, measure, month);
              inCrowds.merge(codes.subList(0, 2), tries, Tries::plus);
              add(
                  rows,
                  plain,
                  before.features(facet, codes.get(0), codes.get(1), codes.get(2)),
                  tries);
            });
    if (facet == Facet.INDUSTRY) {
      patterns
          .shaped(GENERAL)
          .forEach(
              cell -> {
                var codes = cell.key().codes();
                var crowds = inCrowds.getOrDefault(codes, Tries.NONE);
                var parents = tries(cell, measure, month).minus(crowds);
                add(rows, plain, before.features(codes.get(0), codes.get(1)), parents);
              });
    }
    return rows;
  }

  private static void add(List<Row> rows, double plain, double[] features, Tries tries) {
    if (tries.cases() > 0) {
      rows.add(new Row(plain, features, tries));
    }
  }

  private static Tries tries(Cell cell, Measure measure, YearMonth month) {
    var sums = cell.months().getOrDefault(month, Map.of());
    return new Tries(
        sums.getOrDefault(measure.successes(), 0L), sums.getOrDefault(measure.cases(), 0L));
  }

  private LogisticRegression regression(Facet facet) {
    return Objects.requireNonNull(regressions.get(facet));
  }
}
