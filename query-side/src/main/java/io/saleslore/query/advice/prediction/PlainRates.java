package io.saleslore.query.advice.prediction;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.BY_INDUSTRY;
import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What anybody would say without a model: the rate of all, of the industry, of the last quarter.
 */
record PlainRates(Trials all, Map<String, Trials> industries, Trials lastQuarter) {
  /** As they were known before a month. */
  static PlainRates before(YearMonth month, Snapshot patterns, SuccessMeasure measure) {
    var before = ExponentialDecay.none().asOf(month.minusMonths(1));
    var earlier = ExponentialDecay.none().asOf(month.minusMonths(4));
    var all = Trials.sum(patterns.shaped(GENERAL).map(c -> measure.trials(c, before)).toList());
    return new PlainRates(
        all,
        patterns
            .shaped(BY_INDUSTRY)
            .collect(
                Collectors.toMap(
                    PlainRates::industry, c -> measure.trials(c, before), Trials::plus)),
        all.minus(
            Trials.sum(patterns.shaped(GENERAL).map(c -> measure.trials(c, earlier)).toList())));
  }

  /** The three rates, for a customer of this industry. */
  List<Double> of(@Nullable Industry industry) {
    double plain = BetaEstimate.withUniformPrior(all).mean();
    return List.of(
        plain,
        industry == null
            ? plain
            : rate(industries.getOrDefault(industry.code(), Trials.NONE), plain),
        rate(lastQuarter, plain));
  }

  /** Worth as many cases of the plain rate as advice needs, so that few say little. */
  private static double rate(Trials trials, double plain) {
    return BetaEstimate.ofMean(plain, Trials.FEWEST_FOR_ADVICE).updated(trials).mean();
  }

  private static String industry(Cell cell) {
    return cell.key().codes().get(2);
  }
}
