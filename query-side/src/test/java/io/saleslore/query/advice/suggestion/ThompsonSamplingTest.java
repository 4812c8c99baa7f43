package io.saleslore.query.advice.suggestion;

import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThompsonSamplingTest {
  @Test
  void each_approach_comes_first_as_often_as_it_is_probably_the_best() {
    var ranked = ranked();
    var sampling = new ThompsonSampling(new SplittableRandom(30));
    int rounds = 20_000;
    var first = new int[ranked.size()];
    for (int i = 0; i < rounds; i++) {
      first[ranked.indexOf(sampling.order(ranked).getFirst())]++;
    }
    for (int i = 0; i < ranked.size(); i++) {
      assertThat((double) first[i] / rounds)
          .isEqualTo(ranked.get(i).probabilityBest(), within(0.02));
    }
  }

  @Test
  void an_order_holds_every_approach_once() {
    var ranked = ranked();
    assertThat(new ThompsonSampling().order(ranked)).containsExactlyInAnyOrderElementsOf(ranked);
    assertThat(new ThompsonSampling().order(List.of())).isEmpty();
  }

  @Test
  void the_same_seed_draws_the_same_order() {
    var ranked = ranked();
    assertThat(new ThompsonSampling(new SplittableRandom(7)).order(ranked))
        .isEqualTo(new ThompsonSampling(new SplittableRandom(7)).order(ranked));
  }

  private static List<RankedApproach> ranked() {
    var releases = new Releases(29, 1);
    for (var approach : List.of(Approach.DEMO, Approach.DISCOUNT, Approach.TRIAL)) {
      releases.drawn(BUDGET, approach, RETAIL, 5, 0.5);
    }
    var rates = SuccessRates.of(Folded.snapshot(new ObjectionPatterns(), 1, releases.all()));
    return new ApproachRankings(rates)
        .withProbabilities(new CustomerSituation(BUDGET, RETAIL, null, null));
  }
}
