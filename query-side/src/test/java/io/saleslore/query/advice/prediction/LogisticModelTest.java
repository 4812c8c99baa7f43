package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticModelTest {
  private static final CustomerSituation BUDGET =
      new CustomerSituation(Objection.BUDGET, null, null, null);
  private static final CustomerSituation IN_MINING =
      new CustomerSituation(Objection.BUDGET, Industry.MINING, null, null);

  @Test
  void what_is_there_to_learn_is_predicted_better_than_by_the_plain_rate() {
    var model = new AdditiveWorld(91, 1).model();
    assertThat(model.skill().isShown()).isTrue();
    assertThat(model.skill().skill().logLoss()).isPositive();
    assertThat(model.skill().skill().brier()).isPositive();
  }

  @Test
  void its_intervals_hold_the_truth_and_its_probabilities_are_calibrated() {
    int asked = 0;
    int held = 0;
    var predicted = new double[10];
    var true_ = new double[10];
    var inBin = new int[10];
    for (int seed = 0; seed < 5; seed++) {
      var world = new AdditiveWorld(5_000 + seed, 1);
      var model = world.model();
      for (var each : world.questions()) {
        var found = model.model().rate(each.situation(), each.approach()).orElseThrow();
        double truth = world.rate(each);
        asked++;
        held += found.interval().low() <= truth && truth <= found.interval().high() ? 1 : 0;
        int bin = (int) (10 * found.probability());
        predicted[bin] += found.probability();
        true_[bin] += truth;
        inBin[bin]++;
      }
    }
    assertThat((double) held / asked).as("truths within the interval").isGreaterThan(0.93);
    for (int bin = 0; bin < 10; bin++) {
      if (inBin[bin] >= 50) {
        assertThat(predicted[bin] / inBin[bin])
            .as("predicted around 0.%d5", bin)
            .isEqualTo(true_[bin] / inBin[bin], org.assertj.core.api.Assertions.within(0.05));
      }
    }
  }

  @Test
  void where_there_is_nothing_to_learn_hardly_ever_any_skill_is_claimed() {
    int claimed = 0;
    for (int seed = 0; seed < 60; seed++) {
      claimed += new AdditiveWorld(6_000 + seed, 0).model().skill().isShown() ? 1 : 0;
    }
    assertThat(claimed).as("of 60 worlds without effect").isLessThanOrEqualTo(3);
  }

  @Test
  void what_was_hardly_tried_is_not_predicted() {
    var model = new AdditiveWorld(92, 1).model();
    assertThat(model.model().rate(BUDGET, Approach.GUARANTEE)).isEmpty();
    assertThat(model.model().rate(BUDGET, Approach.DEMO)).isPresent();
  }

  @Test
  void a_property_that_no_release_knows_makes_the_answer_less_sure() {
    var model = new AdditiveWorld(93, 1).model();
    var anywhere = model.model().rate(BUDGET, Approach.DEMO).orElseThrow();
    var mining = model.model().rate(IN_MINING, Approach.DEMO).orElseThrow();
    assertThat(mining.probability())
        .isEqualTo(anywhere.probability(), org.assertj.core.api.Assertions.within(1e-9));
    assertThat(mining.interval().width()).isGreaterThan(anywhere.interval().width());
  }

  @Test
  void a_property_that_releases_know_is_part_of_the_basis() {
    var world = new AdditiveWorld(94, 1);
    var model = world.model();
    var retail = new CustomerSituation(Objection.BUDGET, Industry.RETAIL, null, null);
    assertThat(model.model().rate(BUDGET, Approach.DEMO).orElseThrow().basis())
        .extracting(PooledRate::level)
        .containsExactly(EvidenceLevel.OBJECTION_APPROACH);
    assertThat(model.model().rate(retail, Approach.DEMO).orElseThrow().basis())
        .extracting(PooledRate::level)
        .containsExactly(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
    var asked = world.questions().getFirst();
    assertThat(model.model().rate(asked.situation(), asked.approach()).orElseThrow().basis())
        .extracting(PooledRate::level)
        .contains(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
  }

  @Test
  void it_is_learned_the_same_from_the_same_releases() {
    var one = new AdditiveWorld(95, 1).model().model().rate(BUDGET, Approach.DEMO).orElseThrow();
    var other = new AdditiveWorld(95, 1).model().model().rate(BUDGET, Approach.DEMO).orElseThrow();
    assertThat(other.probability()).isEqualTo(one.probability());
    assertThat(other.interval()).isEqualTo(one.interval());
  }

  @Test
  void it_says_from_what_it_was_learned() {
    var world = new AdditiveWorld(96, 1);
    var releases = world.releases().all();
    var snapshot = Folded.snapshot(new ObjectionPatterns(), 1, releases);
    var model = PrequentialTraining.model(snapshot, SuccessMeasure.WON);
    assertThat(model.edition()).isEqualTo(1);
    assertThat(model.release()).isEqualTo(releases.size() - 1);
    assertThat(model.all().cases()).isPositive();
  }

  @Test
  void without_an_objection_or_releases_there_is_nothing_to_predict() {
    var nobody = new CustomerSituation(null, Industry.RETAIL, null, null);
    assertThat(new AdditiveWorld(97, 1).model().model().rate(nobody, Approach.DEMO)).isEmpty();
    var empty =
        PrequentialTraining.model(
            Folded.snapshot(new ObjectionPatterns(), 1, List.of()), SuccessMeasure.EASED);
    assertThat(empty.model().rate(BUDGET, Approach.DEMO)).isEmpty();
    assertThat(empty.skill().isShown()).isFalse();
    assertThat(empty.skill().skill()).isEqualTo(new PredictionSkill(0, 0));
  }
}
