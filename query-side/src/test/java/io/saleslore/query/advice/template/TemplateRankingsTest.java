package io.saleslore.query.advice.template;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Industry.MANUFACTURING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.responsetemplates.CatalogueFixture;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateRankingsTest {
  private static final Templates CATALOGUE =
      new Templates()
          .published(1, ROI_CALCULATOR, BUDGET)
          .published(2, ROI_CALCULATOR, BUDGET)
          .published(3, DISCOUNT, BUDGET)
          .published(4, DEMO, TRUST);

  @Test
  void the_wording_that_eases_more_comes_first_with_its_own_evidence() {
    var releases = approaches().used(1, BUDGET, 100, 80).used(2, BUDGET, 100, 40);
    var offers = ranked(releases, null).offers();
    assertThat(ids(offers)).startsWith("template-1");
    var first = offers.getFirst();
    assertThat(first.level()).isEqualTo(TemplateEvidenceLevel.TEMPLATE_OBJECTION);
    assertThat(first.rate()).isBetween(65, 80);
    assertThat(requireNonNull(first.interval()).low()).isLessThan(first.rate());
    assertThat(first.notEnoughEvidence()).isFalse();
    assertThat(difference(releases).isShown()).isTrue();
    assertThat(difference(releases).sentence()).startsWith("template-1 works more often");
  }

  @Test
  void one_that_was_hardly_used_says_what_its_approach_says_less_surely() {
    var releases = approaches().used(1, BUDGET, 100, 80).used(3, BUDGET, 12, 12);
    var offer =
        ranked(releases, null).offers().stream()
            .filter(each -> each.template().number() == 3)
            .findFirst()
            .orElseThrow();
    assertThat(offer.level()).isEqualTo(TemplateEvidenceLevel.APPROACH);
    assertThat(offer.notEnoughEvidence()).isTrue();
    assertThat(offer.rate()).isBetween(43, 47);
    var interval = requireNonNull(offer.interval());
    assertThat(interval.high() - interval.low()).isGreaterThan(14);
  }

  @Test
  void where_nothing_is_known_no_number_is_given() {
    var releases = new Releases(3, 1);
    var ranking = ranked(releases, null);
    assertThat(ids(ranking.offers())).containsExactly("template-1", "template-2", "template-3");
    assertThat(ranking.offers())
        .allSatisfy(
            each -> {
              assertThat(each.rate()).isNull();
              assertThat(each.level()).isEqualTo(TemplateEvidenceLevel.NOTHING);
              assertThat(each.notEnoughEvidence()).isTrue();
            });
    assertThat(difference(releases).sentence()).startsWith("Not enough evidence yet");
  }

  @Test
  void use_against_another_objection_is_never_counted_for_this_one() {
    var releases = approaches().used(1, TRUST, 60, 58).used(1, null, 60, 58);
    var offer = offer(releases, null, 1);
    assertThat(offer.level()).isEqualTo(TemplateEvidenceLevel.APPROACH);
    assertThat(offer.rate()).isBetween(50, 60);
  }

  @Test
  void without_an_objection_all_its_use_counts_and_nothing_is_compared() {
    var releases = approaches().used(1, TRUST, 60, 58).used(2, BUDGET, 60, 20);
    var ranking = rates(releases).ranked(new Situation(null, null, null), null);
    assertThat(ranking.offers().getFirst().level()).isEqualTo(TemplateEvidenceLevel.TEMPLATE);
    assertThat(BestTemplateTest.of(ranking).isShown()).isFalse();
    assertThat(BestTemplateTest.of(ranking).sentence()).startsWith("Name an objection");
  }

  /** Planted 25 of 100 against an approach of 45 of 100. */
  @Test
  void a_wording_that_is_far_worse_is_told_to_be() {
    var releases = approaches().used(1, BUDGET, 60, 15).used(2, BUDGET, 60, 39);
    assertThat(offer(releases, null, 1).rate()).isBetween(22, 36);
    assertThat(requireNonNull(offer(releases, null, 1).interval()).low()).isLessThan(25);
  }

  @Test
  void an_industry_where_the_approach_does_better_lifts_its_wordings() {
    var releases =
        approaches()
            .known(BUDGET, ROI_CALCULATOR, MANUFACTURING, 400, 340)
            .known(BUDGET, ROI_CALCULATOR, RETAIL, 400, 120)
            .used(1, BUDGET, 200, 130)
            .used(2, BUDGET, 200, 90);
    int anywhere = requireNonNull(offer(releases, null, 1).rate());
    var there = offer(releases, MANUFACTURING, 1);
    assertThat(there.rate()).isGreaterThan(anywhere + 10);
    assertThat(offer(releases, RETAIL, 1).rate()).isLessThan(anywhere - 10);
    assertThat(ids(ranked(releases, MANUFACTURING).offers()))
        .startsWith("template-1", "template-2");
  }

  @Test
  void an_objection_and_an_approach_leave_only_what_was_written_for_them() {
    var rates = rates(approaches());
    var budget = new Situation(BUDGET, null, null);
    assertThat(ids(rates.ranked(budget, DISCOUNT).offers())).containsExactly("template-3");
    assertThat(ids(rates.ranked(new Situation(TRUST, null, null), null).offers()))
        .containsExactly("template-4");
    assertThat(rates.best(budget, DEMO)).isEmpty();
    assertThat(rates.best(budget, DISCOUNT)).isPresent();
  }

  /** Three wordings of one truth: a difference is claimed in at most one world of twenty. */
  @Test
  void in_worlds_without_effect_no_difference_is_shown() {
    var random = new Random(99);
    int claimed = 0;
    for (int world = 0; world < 200; world++) {
      var releases = approaches();
      for (int template = 1; template <= 3; template++) {
        releases.used(template, BUDGET, 80, binomial(random, 80, 0.45));
      }
      claimed += difference(releases).isShown() ? 1 : 0;
    }
    assertThat(claimed).isLessThanOrEqualTo(10);
  }

  private static int binomial(Random random, int cases, double rate) {
    int successes = 0;
    for (int i = 0; i < cases; i++) {
      successes += random.nextDouble() < rate ? 1 : 0;
    }
    return successes;
  }

  private static Releases approaches() {
    return new Releases(7, 1)
        .known(BUDGET, ROI_CALCULATOR, Industry.UNKNOWN, 300, 165)
        .known(BUDGET, DISCOUNT, Industry.UNKNOWN, 300, 135)
        .known(BUDGET, DEMO, Industry.UNKNOWN, 300, 120);
  }

  private static TemplateOffer offer(Releases releases, @Nullable Industry industry, int number) {
    return ranked(releases, industry).offers().stream()
        .filter(each -> each.template().number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static BestTemplateTest difference(Releases releases) {
    return BestTemplateTest.of(ranked(releases, null));
  }

  private static TemplateRanking ranked(Releases releases, @Nullable Industry industry) {
    return rates(releases).ranked(new Situation(BUDGET, industry, null), null);
  }

  private static TemplateRankings rates(Releases releases) {
    var patterns = Folded.snapshot(new ObjectionPatterns(), 1, releases.all());
    var uses = Folded.snapshot(new ResponseTemplates(), 1, releases.all());
    return new TemplateRankings(CatalogueFixture.of(CATALOGUE), uses, SuccessRates.of(patterns));
  }

  private static List<String> ids(List<TemplateOffer> offers) {
    return offers.stream().map(each -> each.template().code()).toList();
  }
}
