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
import io.saleslore.query.advice.ranking.Standing;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.template.TemplateEvidenceLevel;
import io.saleslore.query.advice.template.TemplateOffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionReasonTest {
  /** 85 of 100 from at least 10 marketers. */
  private static final String EVIDENCE =
      "Worked in about 9 of 10 similar cases (between 77 and 91 in 100): 100–199 cases of at least"
          + " 10 colleagues";

  private static final Situation RETAIL = new Situation(Objection.BUDGET, Industry.RETAIL, null);

  @Test
  void an_approach_that_is_shown_to_be_above_the_mean_was_successful() {
    assertThat(new SuggestionReason(RETAIL, ranked(Standing.ABOVE)).inWords(null))
        .isEqualTo(
            "Similar situation resolved successfully: Industry: retail, Objection: budget,"
                + " Successful approach: demo. "
                + EVIDENCE
                + ".");
  }

  @Test
  void one_below_the_mean_is_never_called_successful() {
    assertThat(new SuggestionReason(RETAIL, ranked(Standing.BELOW)).inWords(null))
        .isEqualTo(
            "Similar situation: Industry: retail, Objection: budget, Approach: demo. "
                + EVIDENCE
                + "; that is less than with other approaches.");
  }

  @Test
  void where_no_difference_is_shown_that_is_said() {
    assertThat(new SuggestionReason(RETAIL, ranked(Standing.NOT_SHOWN)).inWords(null))
        .startsWith("Similar situation: Industry: retail")
        .endsWith("; no difference is shown.");
  }

  @Test
  void what_no_release_knows_of_the_customer_is_named_as_hidden() {
    var situation = new Situation(Objection.BUDGET, Industry.MINING, BusinessSize.SMALL);
    var ranked = ranked(Standing.ABOVE, CustomerAttribute.INDUSTRY);
    assertThat(new SuggestionReason(situation, ranked).inWords(null))
        .contains(
            ": Industry: all (mining hidden: too few colleagues), Business size: small, Objection");
  }

  @Test
  void without_an_objection_or_an_industry_it_is_about_any() {
    var situation = new Situation(null, null, null);
    assertThat(new SuggestionReason(situation, ranked(Standing.ABOVE)).inWords(null))
        .contains("Industry: all, Objection: any");
  }

  @Test
  void a_template_is_quoted_at_the_end() {
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
    assertThat(new SuggestionReason(RETAIL, ranked(Standing.ABOVE)).inWords(template))
        .endsWith(". Template: 'Let me show you how this pays for itself'");
  }

  private static RankedApproach ranked(Standing standing, CustomerAttribute... hidden) {
    var level = EvidenceLevel.OBJECTION_APPROACH_INDUSTRY;
    var rate = RateFixtures.success(level, 85, 100, hidden);
    return new RankedApproach(Approach.DEMO, rate, null, standing, false, 0);
  }
}
