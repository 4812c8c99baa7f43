package io.saleslore.query.advice.ranking;

import static io.saleslore.kernel.vocabulary.Approach.CASE_STUDY;
import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Industry.FINANCE;
import static io.saleslore.kernel.vocabulary.Industry.MANUFACTURING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApproachRankingsTest {
  private static final CustomerSituation BUDGET_IN_MANUFACTURING =
      new CustomerSituation(BUDGET, MANUFACTURING, null, null);
  private static final List<Approach> APPROACHES =
      List.of(ROI_CALCULATOR, DISCOUNT, DEMO, CASE_STUDY);
  private static final List<Industry> INDUSTRIES = List.of(MANUFACTURING, RETAIL, FINANCE);

  @Test
  void the_crowd_answers_where_there_is_one() {
    var best = best(world(21, 0.85), BUDGET_IN_MANUFACTURING);
    assertThat(best.approach()).isEqualTo(ROI_CALCULATOR);
    assertThat(best.level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
    assertThat(best.rate().rate()).isBetween(75, 92);
    assertThat(best.rate().interval().low()).isLessThan(best.rate().rate());
    assertThat(best.rate().interval().high()).isGreaterThan(best.rate().rate());
  }

  @Test
  void without_a_crowd_the_rate_over_all_industries_answers_less_surely() {
    var rates = rates(world(22, 0.85));
    var elsewhere = first(rates, new CustomerSituation(BUDGET, Industry.MINING, null, null));
    var anywhere = first(rates, new CustomerSituation(BUDGET, null, null, null));
    assertThat(elsewhere.level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
    assertThat(anywhere.level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
    assertThat(elsewhere.eased().hidden()).containsExactly(CustomerAttribute.INDUSTRY);
    assertThat(anywhere.eased().hidden()).isEmpty();
    assertThat(elsewhere.eased().interval().width())
        .isGreaterThan(anywhere.eased().interval().width());
  }

  @Test
  void a_size_speaks_beside_an_industry_that_is_hidden() {
    var releases = world(23, 0.85).known(BUDGET, DEMO, BusinessSize.SMALL, 200, 190);
    var size = new CustomerSituation(BUDGET, null, BusinessSize.SMALL, null);
    var both = new CustomerSituation(BUDGET, Industry.MINING, BusinessSize.SMALL, null);
    var best = best(releases, both);
    assertThat(best.approach()).isEqualTo(DEMO);
    assertThat(best.level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH_SIZE);
    assertThat(best.eased().hidden()).containsExactly(CustomerAttribute.INDUSTRY);
    assertThat(best.eased().interval().width())
        .isGreaterThan(best(releases, size).eased().interval().width());
  }

  @Test
  void general_rates_add_crowds_and_parents_of_one_kind_alone() {
    var releases =
        new Releases(24, 1)
            .known(BUDGET, DEMO, RETAIL, 30, 20)
            .known(BUDGET, DEMO, Industry.UNKNOWN, 40, 10)
            .known(BUDGET, DEMO, BusinessSize.SMALL, 50, 50);
    var general =
        rates(releases).of(new CustomerSituation(BUDGET, null, null, null)).ranked().getFirst();
    assertThat(general.eased().finest().trials().cases()).isEqualTo(70);
    assertThat(general.eased().finest().trials().successes()).isEqualTo(30);
  }

  @Test
  void a_small_cell_is_drawn_towards_the_level_above() {
    var releases = world(25, 0.6).known(BUDGET, ROI_CALCULATOR, Industry.MINING, 10, 10);
    var mining = rates(releases).of(new CustomerSituation(BUDGET, Industry.MINING, null, null));
    var roi =
        mining.ranked().stream()
            .filter(c -> c.approach() == ROI_CALCULATOR)
            .findFirst()
            .orElseThrow();
    assertThat(roi.eased().probability()).isBetween(0.6, 0.97);
  }

  @Test
  void too_little_evidence_gives_no_number() {
    var releases = new Releases(26, 1).known(BUDGET, DEMO, RETAIL, 19, 19);
    assertThat(rates(releases).of(new CustomerSituation(BUDGET, RETAIL, null, null)).ranked())
        .isEmpty();
    assertThat(rates(releases).of(new CustomerSituation(BUDGET, RETAIL, null, null)).overall())
        .isEmpty();
    assertThat(rates(releases).of(new CustomerSituation(BUDGET, RETAIL, null, null)).isHidden())
        .isFalse();
    var hidden = rates(releases).of(new CustomerSituation(TRUST, RETAIL, null, null));
    assertThat(hidden.ranked()).isEmpty();
    assertThat(hidden.isHidden()).isTrue();
  }

  @Test
  void with_enough_tries_but_no_approach_of_enough_the_objection_alone_answers() {
    var releases =
        new Releases(27, 1)
            .known(BUDGET, DEMO, RETAIL, 15, 9)
            .known(BUDGET, DISCOUNT, RETAIL, 15, 8);
    var standings = rates(releases).of(new CustomerSituation(BUDGET, RETAIL, null, null));
    assertThat(standings.ranked()).isEmpty();
    assertThat(standings.overall())
        .hasValueSatisfying(rung -> assertThat(rung.level()).isEqualTo(EvidenceLevel.OBJECTION));
  }

  @Test
  void an_effect_that_is_there_is_shown() {
    var standings = rates(world(28, 0.8)).of(BUDGET_IN_MANUFACTURING);
    var first = standings.ranked().getFirst();
    assertThat(standings.best()).hasValue(first);
    assertThat(first.approach()).isEqualTo(ROI_CALCULATOR);
    assertThat(first.standing()).isEqualTo(Standing.ABOVE);
    assertThat(standings.ranked().stream().skip(1)).noneMatch(RankedApproach::best);
  }

  @Test
  void in_a_world_without_effect_hardly_ever_a_difference_is_shown() {
    int asked = 0;
    int shown = 0;
    for (int seed = 0; seed < 60; seed++) {
      var rates = rates(world(1_000 + seed, 0.45));
      for (var industry : INDUSTRIES) {
        asked++;
        shown +=
            rates.of(new CustomerSituation(BUDGET, industry, null, null)).best().isPresent()
                ? 1
                : 0;
      }
    }
    assertThat(shown)
        .as("differences shown in %d worlds without any", asked)
        .isLessThan(asked / 20);
  }

  /** Everything eases at 45 %, but the calculator against budget at its own rate. */
  private static Releases world(long seed, double calculator) {
    var releases = new Releases(seed, 1);
    var random = new Random(seed);
    for (var objection : List.of(BUDGET, TRUST)) {
      for (var approach : APPROACHES) {
        for (var industry : INDUSTRIES) {
          boolean planted = objection == BUDGET && approach == ROI_CALCULATOR;
          releases.drawn(
              objection, approach, industry, 2 + random.nextInt(8), planted ? calculator : 0.45);
        }
      }
    }
    return releases;
  }

  private static ApproachRankings rates(Releases releases) {
    return new ApproachRankings(
        SuccessRates.of(Folded.snapshot(new ObjectionPatterns(), 1, releases.all())));
  }

  private static RankedApproach best(Releases releases, CustomerSituation situation) {
    return first(rates(releases), situation);
  }

  private static RankedApproach first(ApproachRankings rates, CustomerSituation situation) {
    return rates.of(situation).ranked().getFirst();
  }
}
