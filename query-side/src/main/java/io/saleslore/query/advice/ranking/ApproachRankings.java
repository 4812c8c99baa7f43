package io.saleslore.query.advice.ranking;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.RateBasis;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.RoundedRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * The rankings that one snapshot of the objection patterns gives. There are some 9,000 situations,
 * and a ranking takes tens of kilobytes, so that those are kept that were asked for last.
 */
public final class ApproachRankings {
  private final SuccessRates rates;

  /** How many situations are remembered. */
  public static final int MOST = 1_500;

  private final ConcurrentLruCache<CustomerSituation, ApproachRanking> rankings =
      new ConcurrentLruCache<>(MOST, this::ranking);
  private final ConcurrentLruCache<CustomerSituation, List<RankedApproach>> explorable =
      new ConcurrentLruCache<>(MOST, each -> withProbabilities(of(each).ranked()));

  /** Of these rates. */
  public ApproachRankings(SuccessRates rates) {
    this.rates = rates;
  }

  /** What the rankings are made from. */
  public SuccessRates rates() {
    return rates;
  }

  /** The ranking for a situation. */
  public ApproachRanking of(CustomerSituation situation) {
    return rankings.get(situation);
  }

  /**
   * The ranked approaches, each with its probability to be the best, which takes long to compute.
   */
  public List<RankedApproach> withProbabilities(CustomerSituation situation) {
    return explorable.get(situation);
  }

  private ApproachRanking ranking(CustomerSituation situation) {
    return ApproachRanking.of(
        Arrays.stream(Approach.values())
            .flatMap(approach -> unranked(situation, approach).stream())
            .toList(),
        overall(situation).filter(each -> each.trials().areEnough()),
        overall(situation).isEmpty(),
        new MisreadTries(rates, situation));
  }

  private Optional<RankedApproach> unranked(CustomerSituation situation, Approach approach) {
    return rates
        .eased()
        .rate(situation, approach)
        .map(rate -> RankedApproach.unranked(approach, rate, won(situation, approach)));
  }

  private @Nullable RoundedRate won(CustomerSituation situation, Approach approach) {
    return rates
        .won()
        .rateHoweverSeldomTried(situation, approach)
        .filter(each -> each.finest().trials().cases() >= RoundedRate.FEWEST_CASES)
        .map(SuccessRate::rounded)
        .orElse(null);
  }

  private Optional<RateBasis> overall(CustomerSituation situation) {
    return Optional.ofNullable(situation.objection())
        .flatMap(objection -> rates.eased().overall(objection));
  }

  private static List<RankedApproach> withProbabilities(List<RankedApproach> ranked) {
    var probabilities = ProbabilityOfBest.ofEach(ApproachRanking.densities(ranked));
    var all = new ArrayList<RankedApproach>();
    for (int i = 0; i < probabilities.length; i++) {
      all.add(ranked.get(i).withProbabilityBest(probabilities[i]));
    }
    return List.copyOf(all);
  }
}
