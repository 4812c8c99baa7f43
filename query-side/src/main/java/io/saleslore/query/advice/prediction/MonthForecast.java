package io.saleslore.query.advice.prediction;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.BY_INDUSTRY;
import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was expected of one month from the months before it, beside what came. */
final class MonthForecast {
  private final Snapshot patterns;
  private final SuccessMeasure measure;
  private final YearMonth month;
  private final SuccessModel model;
  private final PlainRates plain;

  MonthForecast(
      Snapshot patterns, SuccessMeasure measure, YearMonth month, ExponentialDecay before) {
    this.patterns = patterns;
    this.measure = measure;
    this.month = month;
    this.model = new SuccessModel(patterns, measure, before);
    this.plain = PlainRates.before(month, patterns, measure);
  }

  /** Whether enough was known before. */
  boolean isPossible() {
    return model.all().areEnough();
  }

  /** Adds the tries of each industry, and those whose industry no release knows. */
  void addTo(SkillTest test) {
    var others = new HashMap<List<String>, Trials>();
    patterns.shaped(GENERAL).forEach(cell -> others.put(cell.key().codes(), trials(cell)));
    patterns
        .shaped(BY_INDUSTRY)
        .forEach(
            cell -> {
              var codes = cell.key().codes();
              others.computeIfPresent(codes.subList(0, 2), (_, all) -> all.minus(trials(cell)));
              add(test, codes, Code.of(Industry.class, codes.get(2)), trials(cell));
            });
    for (Map.Entry<List<String>, Trials> each : others.entrySet()) {
      add(test, each.getKey(), null, each.getValue());
    }
  }

  private void add(SkillTest test, List<String> codes, @Nullable Industry industry, Trials trials) {
    if (trials.cases() > 0) {
      var objection = Code.of(Objection.class, codes.get(0));
      var approach = Code.of(Approach.class, codes.get(1));
      var situation = new CustomerSituation(objection, industry, null, null);
      model
          .rateHoweverSeldomTried(situation, approach)
          .map(SuccessRate::probability)
          .ifPresent(predicted -> test.add(trials, predicted, plain.of(industry)));
    }
  }

  private Trials trials(Cell cell) {
    return measure.trials(cell, month);
  }
}
