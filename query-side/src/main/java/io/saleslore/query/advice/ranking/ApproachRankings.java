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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rankings that one snapshot of the objection patterns gives; each is made once. Situations are
 * codes of closed vocabularies, so there are at most a few thousand.
 */
public final class ApproachRankings {
  private final SuccessRates rates;
  private final Map<CustomerSituation, ApproachRanking> rankings = new ConcurrentHashMap<>();
  private final Map<CustomerSituation, List<RankedApproach>> explorable = new ConcurrentHashMap<>();

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
    return rankings.computeIfAbsent(situation, this::ranking);
  }

  /**
   * The ranked approaches, each with its probability to be the best, which takes long to compute.
   */
  public List<RankedApproach> withProbabilities(CustomerSituation situation) {
    var ranked = of(situation).ranked();
    return explorable.computeIfAbsent(situation, _ -> withProbabilities(ranked));
  }

  private ApproachRanking ranking(CustomerSituation situation) {
    return ApproachRanking.of(
        Arrays.stream(Approach.values())
            .flatMap(approach -> unranked(situation, approach).stream())
            .toList(),
        overall(situation).filter(each -> each.trials().areEnough()),
        overall(situation).isEmpty());
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
