package io.saleslore.query.advice.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApproachComparisonTest {
  private static final CustomerSituation RETAIL =
      new CustomerSituation(Objection.BUDGET, Industry.RETAIL, null, null);
  private static final CustomerSituation SMALL_RETAIL =
      new CustomerSituation(Objection.BUDGET, Industry.RETAIL, BusinessSize.SMALL, null);

  /** By 22 of 200: with 98.6 %. */
  @Test
  void where_effects_of_several_properties_are_added_a_difference_must_be_surer() {
    assertThat(standings(RETAIL, 112)).containsExactly(Standing.ABOVE, Standing.BELOW);
    assertThat(standings(SMALL_RETAIL, 112)).containsOnly(Standing.NOT_SHOWN);
    assertThat(standings(SMALL_RETAIL, 125)).containsExactly(Standing.ABOVE, Standing.BELOW);
  }

  private static List<Standing> standings(CustomerSituation situation, int successes) {
    var misread = new MisreadTries(RateFixtures.of(new Releases(1, 1)), situation);
    var approaches = List.of(ranked(Approach.DEMO, successes), ranked(Approach.REFERENCE, 90));
    return new ApproachComparison(approaches, misread)
        .compared().stream().map(RankedApproach::standing).toList();
  }

  /** Of two hundred. */
  private static RankedApproach ranked(Approach approach, int successes) {
    var density = RateDensity.of(new Trials(successes, 200));
    var basis = RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH, successes, 200);
    var rate = new SuccessRate(density, density, density, List.of(basis), Set.of());
    return RankedApproach.unranked(approach, rate, null);
  }
}
