package io.saleslore.query.advice.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.advice.template.TemplateEvidenceLevel;
import io.saleslore.query.advice.template.TemplateOffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionReasonTest {
  /** 85 of 100 from at least 10-19 marketers. */
  private static final String EVIDENCE =
      "eased in 84 % of 100-199 cases from at least 10-19 marketers, 95 % interval 77–91 %, level ";

  @Test
  void where_a_difference_is_shown_the_approach_was_successful() {
    assertThat(reason(Industry.RETAIL, null, EvidenceLevel.OBJECTION_APPROACH_INDUSTRY, true))
        .isEqualTo(
            "Similar situation resolved successfully: Industry: retail, Objection: budget,"
                + " Successful approach: demo ("
                + EVIDENCE
                + "objection-approach-industry)");
  }

  @Test
  void where_none_is_shown_that_is_said() {
    assertThat(reason(Industry.RETAIL, null, EvidenceLevel.OBJECTION_APPROACH_INDUSTRY, false))
        .isEqualTo(
            "Similar situation: Industry: retail, Objection: budget, Approach: demo ("
                + EVIDENCE
                + "objection-approach-industry); no difference is shown");
  }

  @Test
  void a_size_that_answers_names_the_industry_that_is_hidden() {
    var level = EvidenceLevel.OBJECTION_APPROACH_SIZE;
    assertThat(reason(Industry.MINING, BusinessSize.SMALL, level, true))
        .contains(": Business size: small (mining hidden: too few colleagues), Objection");
    assertThat(reason(null, BusinessSize.SMALL, level, true))
        .contains(": Business size: small, Objection");
  }

  @Test
  void where_all_industries_answer_the_one_asked_about_is_hidden() {
    var level = EvidenceLevel.OBJECTION_APPROACH;
    assertThat(reason(Industry.MINING, null, level, true))
        .contains(": Industry: all (mining hidden: too few colleagues), Objection");
    assertThat(reason(null, null, level, true)).contains(": Industry: all, Objection");
  }

  @Test
  void without_an_objection_it_is_about_any() {
    var situation = new Situation(null, Industry.RETAIL, null);
    var ranked = ranked(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
    assertThat(new SuggestionReason(situation, ranked, true).inWords(null))
        .contains("Objection: any");
  }

  @Test
  void a_template_is_quoted_at_the_end() {
    var situation = new Situation(Objection.BUDGET, null, null);
    var template =
        new TemplateOffer(
            new TemplateId(1),
            new TemplateText("Let me show you how this pays for itself"),
            Approach.DEMO,
            List.of(Objection.BUDGET),
            null,
            null,
            null,
            TemplateEvidenceLevel.NOTHING,
            true);
    assertThat(
            new SuggestionReason(situation, ranked(EvidenceLevel.OBJECTION_APPROACH), true)
                .inWords(template))
        .endsWith("), Template: 'Let me show you how this pays for itself'");
  }

  private static String reason(
      @Nullable Industry industry,
      @Nullable BusinessSize size,
      EvidenceLevel level,
      boolean shown) {
    var situation = new Situation(Objection.BUDGET, industry, size);
    return new SuggestionReason(situation, ranked(level), shown).inWords(null);
  }

  private static RankedApproach ranked(EvidenceLevel level) {
    return new RankedApproach(
        Approach.DEMO, SuccessRate.of(RateFixtures.rate(level, 85, 100)), null, 0);
  }
}
