package io.saleslore.query.advice.ranking;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.LogOdds;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What may be another's in the rate of an approach: tries against another objection, or with
 * another approach, that were read as these. A difference is claimed only if no other's rate, mixed
 * into that of the rest, explains it (contaminated data; Horowitz, Manski, Econometrica 63, 1995).
 */
record MisreadTries(SuccessRates rates, CustomerSituation situation) {
  /** Where half of what was read may be another's, nothing is known of the own (the breakdown). */
  private static final double BREAKDOWN = 0.5;

  private record Pair(Objection objection, Approach approach) {}

  /**
   * What is known of the rate, moved by what any one other may have added to the difference shown.
   *
   * @param meanOfOthers the mean rate of the other approaches
   */
  RateDensity leastOf(RankedApproach ranked, Standing shown, double meanOfOthers) {
    var rate = ranked.eased().compared();
    if (shown == Standing.NOT_SHOWN || rates.reading().largestLeak() == 0) {
      return rate;
    }
    var explained =
        neighbours(ranked.approach())
            .flatMap(other -> explained(ranked, other, meanOfOthers))
            .mapToDouble(each -> LogOdds.of(each) - LogOdds.of(meanOfOthers));
    double added =
        shown == Standing.ABOVE
            ? Math.max(0, explained.max().orElse(0))
            : Math.min(0, explained.min().orElse(0));
    return rate.minus(added);
  }

  /** The same approach to another objection, and another approach to the same. */
  private Stream<Pair> neighbours(Approach approach) {
    var asked = asked();
    return Stream.concat(
        Arrays.stream(Objection.values())
            .filter(each -> each != asked)
            .map(each -> new Pair(each, approach)),
        Arrays.stream(Approach.values())
            .filter(each -> each != approach)
            .map(each -> new Pair(asked, each)));
  }

  private Objection asked() {
    return Objects.requireNonNull(situation.objection());
  }

  /** The rate that would be read if the approach eased as often as the others do. */
  private Stream<Double> explained(RankedApproach ranked, Pair other, double meanOfOthers) {
    return rateOf(other)
        .map(
            theirs -> {
              double rate = theirs.asRead().mean();
              double share = share(ranked, other, theirs);
              return share >= BREAKDOWN
                  ? (rate > meanOfOthers ? 1.0 : 0.0)
                  : share * rate + (1 - share) * meanOfOthers;
            });
  }

  private Stream<SuccessRate> rateOf(Pair pair) {
    var theirs =
        new CustomerSituation(
            pair.objection(),
            situation.industry(),
            situation.businessSize(),
            situation.priceBand());
    return rates.eased().rateHoweverSeldomTried(theirs, pair.approach()).stream();
  }

  /** How many of the tries may be the other's, by what is known of this customer of both. */
  private double share(RankedApproach ranked, Pair other, SuccessRate theirs) {
    var own = ranked.eased().finest();
    boolean isLikewise = own.level() == theirs.finest().level();
    double cases = isLikewise ? own.trials().cases() : cases(new Pair(asked(), ranked.approach()));
    double misread = isLikewise ? theirs.finest().trials().cases() : cases(other);
    return rates.reading().largestLeak() * misread / cases;
  }

  private double cases(Pair pair) {
    return rates.eased().trials(pair.objection(), pair.approach()).cases();
  }
}
