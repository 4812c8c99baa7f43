package io.saleslore.tools.simulate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdTallyTest {
  private final CrowdTally tally = new CrowdTally();

  @Test
  void a_won_story_counts_its_tries_its_concern_and_its_deal() {
    tally.told(
        story(
            Outcome.WON,
            new TriedApproach(Objection.BUDGET, Approach.DISCOUNT, false),
            new TriedApproach(Objection.BUDGET, Approach.ROI_CALCULATOR, true)));

    assertThat(sums(FactKind.OBJECTION_BY_INDUSTRY))
        .extracting(each -> each.counts().get(Count.EASED))
        .containsExactlyInAnyOrder(0, 1);
    assertThat(sums(FactKind.CONCERN_BY_INDUSTRY))
        .singleElement()
        .satisfies(each -> assertThat(each.counts()).containsEntry(Count.RAISED, 1));
    assertThat(sums(FactKind.DEAL_BY_SIZE))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.counts())
                    .containsEntry(Count.WON, 1)
                    .containsEntry(Count.DECIDED, 1));
  }

  @Test
  void an_open_story_decides_no_deal() {
    tally.told(
        story(Outcome.UNKNOWN, new TriedApproach(Objection.BUDGET, Approach.ROI_CALCULATOR, true)));

    assertThat(sums(FactKind.DEAL_BY_INDUSTRY)).isEmpty();
    assertThat(sums(FactKind.SEQUENCE)).isEmpty();
    assertThat(sums(FactKind.OBJECTION_BY_SIZE))
        .singleElement()
        .satisfies(each -> assertThat(each.counts()).containsEntry(Count.TRIED, 1));
  }

  @Test
  void a_sequence_has_three_steps_and_each_run_of_tries_once() {
    var discount = new TriedApproach(Objection.BUDGET, Approach.DISCOUNT, false);
    var demo = new TriedApproach(Objection.NEED, Approach.DEMO, true);

    assertThat(story(Outcome.LOST, discount, discount, demo).steps())
        .containsExactly("discount", "demo", Dimension.NONE);
    assertThat(story(Outcome.LOST, discount, demo, discount, demo).steps())
        .containsExactly("discount", "demo", "discount");
  }

  @ParameterizedTest
  @CsvSource({
    "6, UNDER_1_WEEK",
    "7, FROM_1_TO_4_WEEKS",
    "29, FROM_1_TO_4_WEEKS",
    "30, FROM_1_TO_3_MONTHS",
    "89, FROM_1_TO_3_MONTHS",
    "90, OVER_3_MONTHS"
  })
  void the_length_of_a_cycle_is_coded(int days, CycleLength code) {
    var story =
        new ToldStory(
            Industry.RETAIL,
            BusinessSize.SMALL,
            PriceBand.of(BigDecimal.TEN),
            Outcome.WON,
            Duration.ofDays(days),
            List.of(),
            List.of());

    assertThat(story.cycle()).isEqualTo(code);
  }

  @Test
  void what_is_planted_holds_where_it_is_planted_and_nowhere_without_effect() {
    var planted = PlantedEffect.AS_PLANTED;

    assertThat(eased(planted, Industry.MANUFACTURING)).isEqualTo(0.85);
    assertThat(eased(planted, Industry.RETAIL)).isEqualTo(PlantedEffect.EASED);
    assertThat(eased(PlantedEffect.NONE, Industry.MANUFACTURING)).isEqualTo(PlantedEffect.EASED);
    assertThat(planted.replied(Weekday.TUE, 10)).isEqualTo(0.40);
    assertThat(planted.replied(Weekday.TUE, 11)).isEqualTo(PlantedEffect.REPLIED);
    assertThat(planted.added(new TemplateId(10), Objection.BUDGET)).isEqualTo(0.20);
    assertThat(PlantedEffect.NONE.added(new TemplateId(10), Objection.BUDGET)).isZero();
  }

  private static double eased(PlantedEffect effect, Industry industry) {
    return effect.eased(Objection.BUDGET, Approach.ROI_CALCULATOR, industry, BusinessSize.MEDIUM);
  }

  private static ToldStory story(Outcome outcome, TriedApproach... tries) {
    return new ToldStory(
        Industry.MANUFACTURING,
        BusinessSize.MEDIUM,
        PriceBand.of(new BigDecimal("5000")),
        outcome,
        Duration.ofDays(10),
        List.of(tries),
        List.of());
  }

  private List<CrowdSums> sums(FactKind kind) {
    return tally.sums().stream().filter(each -> each.kind() == kind).toList();
  }
}
