package io.saleslore.query.advice.prediction;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.List;

/**
 * Repeats the past month after month: each month is predicted from those before it and only then
 * learned (test-then-train; Dawid, JRSS A 147, 1984), so the skill is that of predictions of the
 * unseen.
 */
record ForecastHistory(Snapshot patterns, SuccessMeasure measure) {
  private static final int MOST_MONTHS = 9;

  /** How the model did in the newest months, nine at most. */
  SkillTest test() {
    var months = months();
    var test = new SkillTest();
    var decay = measure.decay(patterns.shaped(GENERAL).toList());
    months.stream()
        .skip(Math.max(1, months.size() - MOST_MONTHS))
        .map(month -> new MonthForecast(patterns, measure, month, decay.asOf(month.minusMonths(1))))
        .filter(MonthForecast::isPossible)
        .forEach(each -> each.addTo(test));
    return test;
  }

  private List<YearMonth> months() {
    return patterns
        .shaped(GENERAL)
        .flatMap(cell -> cell.months().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
