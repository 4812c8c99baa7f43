package io.saleslore.query.advice.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupEffectsTest {
  private static final int CASES = 60;

  @Test
  void groups_that_are_alike_are_believed_together() {
    var rates = rates(7, 0);
    assertThat(rates.of("group-0").interval().width()).isLessThan(0.2);
    assertThat(rates.another().interval().width()).isLessThan(0.25);
  }

  @Test
  void groups_that_differ_are_believed_by_themselves_and_an_unknown_one_may_be_anywhere() {
    var rates = rates(8, 1.2);
    assertThat(rates.of("group-0").interval().width()).isLessThan(0.28);
    assertThat(rates.another().interval().width()).isGreaterThan(0.5);
    assertThat(rates.of("nobody")).isSameAs(rates.another());
  }

  /** Sparse truth: one group of six is far off, the others are alike. */
  @Test
  void one_that_is_far_off_is_not_drawn_in_by_many_that_are_alike() {
    var random = new Random(9);
    var centres = new ArrayList<PooledGroups>();
    for (int i = 0; i < 30; i++) {
      var groups = new TreeMap<String, Trials>();
      for (int group = 0; group < 6; group++) {
        groups.put("group-" + group, drawn(random, i == 0 && group == 0 ? 0.85 : 0.45));
      }
      centres.add(new PooledGroups(RateDensity.normal(0, 1), groups));
    }
    var far = GroupEffects.learn(centres).rates(centres.getFirst());
    assertThat(far.of("group-0").mean()).isEqualTo(0.83, within(0.08));
    assertThat(far.of("group-1").mean()).isEqualTo(0.45, within(0.08));
  }

  /** A centre that is hardly known makes rates uncertain, and what lies between groups does not. */
  @Test
  void the_effect_of_a_group_does_not_bring_in_the_uncertainty_of_the_centre() {
    var groups = new TreeMap<>(Map.of("known", new Trials(30, 60)));
    var unsure = new PooledGroups(RateDensity.normal(0, 0.6), groups);
    var rates = GroupEffects.learn(List.of()).rates(unsure);
    double asBefore = rates.another().minus(rates.another().meanLogOdds()).interval().width();
    assertThat(rates.effect("other").interval().width()).isLessThan(asBefore);
    assertThat(rates.effect("other").meanLogOdds()).isEqualTo(0, within(1e-9));
  }

  /** A learner that stops early tells where it began. */
  @Test
  void where_many_groups_are_alike_hardly_anything_is_left_for_another_one_to_differ_by() {
    var effect = rates(10, 0).effectOfAnother();
    assertThat(effect.interval().width()).isLessThan(0.2);
  }

  private static GroupRates rates(long seed, double spread) {
    var random = new Random(seed);
    var centres = new ArrayList<PooledGroups>();
    for (int i = 0; i < 20; i++) {
      var groups = new TreeMap<String, Trials>();
      for (int group = 0; group < 5; group++) {
        double rate = LogOdds.probability(spread * random.nextGaussian());
        groups.put("group-" + group, drawn(random, rate));
      }
      centres.add(new PooledGroups(RateDensity.normal(0, 1), groups));
    }
    return GroupEffects.learn(List.copyOf(centres)).rates(centres.getFirst());
  }

  private static Trials drawn(Random random, double rate) {
    return new Trials(random.doubles(CASES).filter(each -> each < rate).count(), CASES);
  }
}
