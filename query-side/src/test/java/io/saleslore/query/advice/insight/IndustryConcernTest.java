package io.saleslore.query.advice.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.ranking.Standing;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class IndustryConcernTest {
  private static final IndustryConcern COMPLIANCE = concern(120, 200, 300, 900);
  private static final EasingApproach CERTIFICATION =
      EasingApproach.of(
          new RankedApproach(
              Approach.CERTIFICATION,
              RateFixtures.success(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY, 85, 100),
              null,
              Standing.ABOVE,
              true,
              1));

  /** 120 of 300 here, 80 of 600 elsewhere. */
  @Test
  void it_is_compared_with_all_other_industries() {
    assertThat(COMPLIANCE.here()).isEqualTo(40);
    assertThat(COMPLIANCE.elsewhere()).isEqualTo(13);
    assertThat(COMPLIANCE.difference().change()).isEqualTo(0.4 - 80 / 600.0, within(1e-12));
    assertThat(COMPLIANCE.isShown(1)).isTrue();
  }

  @Test
  void a_concern_that_is_raised_less_often_is_no_insight() {
    assertThat(concern(20, 200, 300, 900).isShown(1)).isFalse();
  }

  @Test
  void among_many_comparisons_more_is_needed() {
    var slightly = concern(70, 170, 300, 900);
    assertThat(slightly.isShown(1)).isTrue();
    assertThat(slightly.isShown(200)).isFalse();
  }

  @Test
  void a_deal_may_raise_it_several_times_and_still_is_one_of_a_hundred() {
    assertThat(concern(450, 500, 300, 900).here()).isEqualTo(100);
    assertThat(concern(30, 900, 300, 900).elsewhere()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 100, 20, 40, true",
    "19, 100, 20, 40, false",
    "20, 100, 19, 40, false",
    "20, 100, 20, 39, false"
  })
  void twenty_of_each_are_enough(
      double raised, double raisedInAll, double deals, double dealsInAll, boolean enough) {
    assertThat(concern(raised, raisedInAll, deals, dealsInAll).isEnough()).isEqualTo(enough);
  }

  @Test
  void an_insight_names_the_concern_and_what_eases_it() {
    assertThat(Insight.of(COMPLIANCE, 10, CERTIFICATION).sentence())
        .isEqualTo(
            "healthcare raises compliance more often than other industries: in at least 40 of 100"
                + " decided deals, elsewhere in at most 13; address it with certification: it"
                + " worked in about 9 of 10 similar cases (between 77 and 91 in 100), 100–199 cases"
                + " of at least 10 colleagues.");
  }

  @Test
  void without_an_approach_that_is_shown_to_ease_it_that_is_said() {
    var insight = Insight.of(COMPLIANCE, 10, null);
    assertThat(insight.sentence())
        .endsWith("; no approach is shown to ease it more often than the others.");
    assertThat(JsonMapper.shared().writeValueAsString(insight)).doesNotContain("\"answer\"");
  }

  @Test
  void an_insight_is_shown_in_whole_numbers_and_bands() {
    var json = JsonMapper.shared().valueToTree(Insight.of(COMPLIANCE, 1, CERTIFICATION));
    assertThat(json.at("/industry").asString()).isEqualTo("healthcare");
    assertThat(json.at("/here").asInt()).isEqualTo(40);
    assertThat(json.at("/points/change").asInt()).isEqualTo(27);
    assertThat(json.at("/points/low").asInt()).isPositive();
    assertThat(json.at("/evidence/cases").asString()).isEqualTo("100-199");
    assertThat(json.at("/answer/approach").asString()).isEqualTo("certification");
    assertThat(json.at("/answer/level").asString()).isEqualTo("objection-approach-industry");
    assertThat(json.at("/answer/rate").asInt()).isEqualTo(85);
  }

  private static IndustryConcern concern(
      double raised, double raisedInAll, double deals, double dealsInAll) {
    return new IndustryConcern(
        Industry.HEALTHCARE,
        Objection.COMPLIANCE,
        raised,
        raisedInAll,
        deals,
        dealsInAll,
        MarketersBand.FROM_10_TO_19);
  }
}
