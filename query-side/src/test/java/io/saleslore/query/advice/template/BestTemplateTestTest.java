package io.saleslore.query.advice.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BestTemplateTestTest {
  @Test
  void an_empty_catalogue_is_said_to_be_empty() {
    assertThat(best().sentence()).isEqualTo("The catalogue has no template for this.");
  }

  @Test
  void templates_that_nobody_used_cannot_be_compared() {
    assertThat(best(ofApproach(1), RankedTemplate.unknown(published(2))))
        .isEqualTo(
            new BestTemplateTest(
                false,
                "Not enough evidence yet: none of these templates was used often enough to say"
                    + " how well it works."));
  }

  @Test
  void one_used_template_alone_cannot_be_compared() {
    var only = "Only some of these templates were used often enough to say how well they work.";
    assertThat(best(used(1, 80), ofApproach(2)).sentence()).isEqualTo(only);
    assertThat(best(ofApproach(3), used(1, 80), used(2, 40)).sentence()).isEqualTo(only);
  }

  @Test
  void a_template_far_ahead_is_shown_to_ease_more() {
    assertThat(best(used(7, 80), used(1, 40), used(2, 45)))
        .isEqualTo(
            new BestTemplateTest(true, "template-7 works more often than the other templates."));
  }

  @Test
  void a_template_hardly_ahead_is_not() {
    assertThat(best(used(7, 52), used(1, 50)))
        .isEqualTo(
            new BestTemplateTest(
                false,
                "No difference is shown: the evidence does not set template-7 apart from the"
                    + " rest."));
  }

  @Test
  void the_highest_lower_bound_comes_first_and_the_unknown_last_by_number() {
    assertThat(
            Stream.of(
                    RankedTemplate.unknown(published(12)),
                    used(5, 40),
                    RankedTemplate.unknown(published(3)),
                    used(9, 80))
                .sorted(RankedTemplate.BEST_FIRST)
                .map(each -> each.published().templateId().number()))
        .containsExactly(9, 5, 3, 12);
  }

  @Test
  void an_offer_shows_what_is_known_and_leaves_out_what_is_not() {
    assertThat(json(RankedTemplate.unknown(published(1))))
        .isEqualTo(
            "{\"template\":\"template-1\",\"text\":\"Let me show you how this pays for"
                + " itself\",\"approach\":\"demo\",\"answers\":[\"budget\"],\"level\":\"nothing\",\"notEnoughEvidence\":true}");
    assertThat(json(used(1, 80)))
        .contains("\"rate\":80", "\"interval\":{\"low\":72,\"high\":87}")
        .contains("\"evidence\":{\"cases\":\"100-199\",\"marketers\":\"10-19\"}")
        .contains("\"level\":\"template-objection\",\"notEnoughEvidence\":false");
    assertThat(json(ofApproach(1))).contains("\"level\":\"approach\",\"notEnoughEvidence\":true");
  }

  private static BestTemplateTest best(RankedTemplate... templates) {
    return BestTemplateTest.of(TemplateRanking.of(Objection.BUDGET, List.of(templates)));
  }

  private static String json(RankedTemplate template) {
    return JsonMapper.shared().writeValueAsString(TemplateOffer.of(template));
  }

  /** Of a hundred uses. */
  private static RankedTemplate used(int number, int eased) {
    var estimate = RateDensity.of(new Trials(eased, 100));
    return new RankedTemplate(
        published(number),
        TemplateEvidenceLevel.TEMPLATE_OBJECTION,
        estimate,
        100,
        MarketersBand.FROM_10_TO_19,
        estimate.interval());
  }

  private static RankedTemplate ofApproach(int number) {
    var rate = RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH, 50, 100);
    return RankedTemplate.ofApproach(published(number), rate, rate.density());
  }

  private static TemplatePublished published(int number) {
    return new TemplatePublished(
        0,
        new TemplateId(number),
        List.of(Objection.BUDGET),
        Approach.DEMO,
        new TemplateText("Let me show you how this pays for itself"));
  }
}
